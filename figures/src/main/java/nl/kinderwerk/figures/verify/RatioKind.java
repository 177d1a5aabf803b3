package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Ratio;
import tools.jackson.databind.JsonNode;

/** A ratio of two totals. */
record RatioKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "numerator", "denominator", "domain");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        Ratio ratio = surveys.figures(file, theCase)
                .ratio(
                        Surveys.columns(theCase.path("numerator")),
                        Surveys.columns(theCase.path("denominator")),
                        Surveys.domain("domain", theCase.path("domain")));
        var values = Outcomes.object();
        values.put("estimate", ratio.estimate()).put("se", ratio.se());
        return Outcomes.of(file, theCase, values);
    }
}
