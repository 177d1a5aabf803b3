package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.ChiSquare;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests of independence of two single-choice items. */
record ChiSquareKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "row", "col", "domain");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        ChiSquare test = surveys.figures(file, theCase)
                .chiSquare(
                        theCase.path("row").asString(),
                        theCase.path("col").asString(),
                        Surveys.domain("domain", theCase.path("domain")))
                .orElseThrow(() -> new IllegalArgumentException("fewer than two categories have answers"));
        ObjectNode values = Outcomes.object();
        put(values.putObject("F"), test.secondOrder());
        put(values.putObject("Chisq"), test.pearson());
        put(values.putObject("Wald"), test.wald());
        put(values.putObject("adjWald"), test.adjustedWald());
        values.put("n", test.n());
        var rows = values.putArray("rows");
        test.rows().forEach(rows::add);
        var columns = values.putArray("cols");
        test.columns().forEach(columns::add);
        var counts = values.putArray("weightedCounts");
        test.counts().forEach(row -> {
            var ofRow = counts.addArray();
            row.forEach(ofRow::add);
        });
        return Outcomes.of(file, theCase, values);
    }

    private static void put(ObjectNode values, ChiSquare.Test test) {
        if (Double.isFinite(test.statistic())) {
            values.put("statistic", test.statistic()).put("p", test.p());
            var parameter = values.putArray("parameter").add(test.df());
            if (test.denominatorDf() > 0) {
                parameter.add(test.denominatorDf());
            }
        }
    }
}
