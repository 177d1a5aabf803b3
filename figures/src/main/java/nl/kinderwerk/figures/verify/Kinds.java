package nl.kinderwerk.figures.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kinderwerk.figures.Tabulator;

/** The kinds of cases by name. */
final class Kinds {
    private Kinds() {}

    static Map<String, CaseKind> of(Function<String, Tabulator> data) {
        var kinds = new LinkedHashMap<String, CaseKind>();
        var surveys = new Surveys(data);
        kinds.put("srsInterval", new SrsIntervalKind());
        kinds.put("proportion", new ProportionKind(surveys));
        kinds.put("mean", new MeanKind(surveys));
        kinds.put("ratio", new RatioKind(surveys));
        kinds.put("difference", new DifferenceKind(surveys));
        kinds.put("chisq", new ChiSquareKind(surveys));
        kinds.put("weights", new WeightsKind(surveys));
        kinds.put("primary", new SdcPrimary());
        kinds.put("audit", new SdcAudit());
        kinds.put("suppression", new SdcSuppression());
        kinds.put("rounding", new SdcRounding());
        kinds.put("cellKey", new SdcCellKey());
        return kinds;
    }
}
