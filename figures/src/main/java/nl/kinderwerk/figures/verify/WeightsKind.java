package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.PersonWeight;
import nl.kinderwerk.figures.Tabulator;
import nl.kinderwerk.figures.WeightSummary;
import tools.jackson.databind.JsonNode;

/** What calibration did to the weights. */
record WeightsKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "base");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        Figures figures = surveys.figures(file, theCase);
        WeightSummary weights = figures.weights();
        var values = Outcomes.object();
        values.put("sumWeights", weights.sum()).put("min", weights.smallest()).put("max", weights.largest());
        values.put("minG", weights.smallestG()).put("maxG", weights.largestG());
        values.put("sumSquares", weights.sumSquares());
        values.put("kishDeff", weights.kishDeff()).put("kishN", weights.kishN());
        JsonNode all = theCase.path("expected").path("file");
        if (all.isString()) {
            values.put("file", agreement(all.asString(), figures.personWeights()));
        }
        return Outcomes.of(file, theCase, values);
    }

    /** The name of a file with the weights of all persons, or where they differ from it. */
    private String agreement(String name, List<PersonWeight> weights) {
        Tabulator all = surveys.open(name);
        var expected = all.rows(
                "SELECT CAST(" + all.quoted("weight") + " AS DOUBLE) FROM " + all.relation() + " ORDER BY CAST("
                        + all.quoted("row") + " AS BIGINT)",
                row -> row.number(0));
        if (expected.size() != weights.size()) {
            return weights.size() + " weights instead of " + expected.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            double weight = weights.get(i).weight();
            if (!Outcomes.isClose(weight, expected.get(i))) {
                return "row " + (i + 1) + ": " + weight + " instead of " + expected.get(i);
            }
        }
        return name;
    }
}
