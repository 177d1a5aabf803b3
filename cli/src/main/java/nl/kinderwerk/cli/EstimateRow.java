package nl.kinderwerk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import nl.kinderwerk.figures.ChiSquare;
import nl.kinderwerk.figures.Contrast;
import nl.kinderwerk.figures.Difference;
import nl.kinderwerk.figures.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * One result of {@code estimate} as it is printed, unrounded: fields of docs/estimate.md in their order. What is absent
 * is null; NaN and infinity are absent.
 */
final class EstimateRow {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private EstimateRow(String item, String option, String by, int n) {
        fields.put("item", item);
        fields.put("option", option);
        fields.put("by", by);
        fields.put("n", n);
    }

    /** @param kind proportion, mean, total or ratio */
    static EstimateRow of(Estimate e, String kind, double level) {
        var row = new EstimateRow(e.item(), e.option(), e.by(), e.n());
        row.values(e.estimate(), e.se(), e.low(), e.high());
        row.put("deff", e.deff());
        row.fields.put("df", e.df());
        row.fields.put("status", e.status().code());
        row.fields.put("kind", kind);
        row.fields.put("level", level);
        row.fields.put("sumWeights", e.sumWeights());
        row.put("deffReplace", e.deffReplace());
        row.put("nEffective", e.nEffective());
        return row;
    }

    static EstimateRow of(Contrast.Tested tested, double level) {
        var contrast = tested.contrast();
        var by = contrast.a().id() + " - " + contrast.b().id();
        var row = new EstimateRow(
                contrast.indicator().item(), contrast.indicator().option(), by, tested.n());
        var d = tested.difference();
        row.values(
                some(d.map(Difference::difference).orElse(Double.NaN)),
                some(d.map(Difference::se).orElse(Double.NaN)),
                some(d.map(x -> x.bounds().low()).orElse(Double.NaN)),
                some(d.map(x -> x.bounds().high()).orElse(Double.NaN)));
        row.put("df", some(d.map(Difference::df).orElse(Double.NaN)));
        row.fields.put("kind", "difference");
        row.fields.put("level", level);
        row.put("covariance", some(d.map(Difference::covariance).orElse(Double.NaN)));
        row.put("t", d.map(Difference::t).orElse(OptionalDouble.empty()));
        row.put("p", some(d.map(Difference::p).orElse(Double.NaN)));
        row.put("pHolm", d.isPresent() ? some(tested.adjustedP()) : OptionalDouble.empty());
        return row;
    }

    static EstimateRow of(ChiSquare test, String item, String with, String by) {
        var row = new EstimateRow(item, "", by, test.n());
        row.fields.put("kind", "chisq");
        row.fields.put("with", with);
        row.put("F", some(test.secondOrder().statistic()));
        row.put("d0", some(test.secondOrder().df()));
        row.put("d0Nu", some(test.secondOrder().denominatorDf()));
        row.put("p", some(test.secondOrder().p()));
        row.put("Chisq", some(test.pearson().statistic()));
        row.put("pChisq", some(test.pearson().p()));
        return row;
    }

    /** A table with fewer than two rows or columns: there is nothing to test. */
    static EstimateRow untested(String item, String with, String by) {
        var row = new EstimateRow(item, "", by, 0);
        row.fields.put("kind", "chisq");
        row.fields.put("with", with);
        row.put("p", OptionalDouble.empty());
        return row;
    }

    private void values(OptionalDouble estimate, OptionalDouble se, OptionalDouble low, OptionalDouble high) {
        put("estimate", estimate);
        put("se", se);
        put("low", low);
        put("high", high);
    }

    private void put(String name, OptionalDouble value) {
        fields.put(name, value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null);
    }

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }
}
