package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Estimate;
import tools.jackson.databind.JsonNode;

/** A ratio of two totals. */
record RatioKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "numerator", "denominator", "domain", "level");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        Estimate ratio = surveys.figures(file, theCase)
                .ratios(
                        Surveys.columns(theCase.path("numerator")),
                        Surveys.columns(theCase.path("denominator")),
                        List.of(Surveys.domain("domain", theCase.path("domain"))),
                        Surveys.level(theCase))
                .getFirst();
        var values = Outcomes.object();
        values.put("n", ratio.n()).put("df", ratio.df());
        Outcomes.put(values, "estimate", ratio.estimate());
        Outcomes.put(values, "se", ratio.se());
        var ci = values.putObject("ci").putArray("mean");
        ratio.low().ifPresent(ci::add);
        ratio.high().ifPresent(ci::add);
        return Outcomes.of(file, theCase, values);
    }
}
