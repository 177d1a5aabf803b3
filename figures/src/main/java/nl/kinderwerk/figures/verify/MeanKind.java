package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.Estimate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The mean and the total of a column of numbers. */
record MeanKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "column", "domain", "level");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        Domain domain = Surveys.domain("domain", theCase.path("domain"));
        Estimate e = surveys.figures(file, theCase)
                .means(theCase.path("column").asString(), List.of(domain), Surveys.level(theCase))
                .getFirst();
        ObjectNode values = Outcomes.object();
        values.put("n", e.n()).put("df", e.df());
        if (e.n() > 0) {
            Outcomes.put(values, "estimate", e.estimate());
            Outcomes.put(values, "se", e.se());
            values.put("total", e.total()).put("totalSe", e.totalSe());
            Outcomes.put(values.putObject("ci"), "mean", e.symmetric(Surveys.level(theCase)));
        }
        return Outcomes.of(file, theCase, values);
    }
}
