package nl.kinderwerk.figures.verify;

import java.util.List;
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
        WeightSummary weights = surveys.figures(file, theCase).weights();
        var values = Outcomes.object();
        values.put("sumWeights", weights.sum()).put("min", weights.smallest()).put("max", weights.largest());
        values.put("minG", weights.smallestG()).put("maxG", weights.largestG());
        values.put("sumSquares", weights.sumSquares());
        values.put("kishDeff", weights.kishDeff()).put("kishN", weights.kishN());
        return Outcomes.of(file, theCase, values);
    }
}
