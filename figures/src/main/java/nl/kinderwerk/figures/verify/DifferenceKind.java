package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Difference;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.Estimate;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference of one proportion between two domains. */
record DifferenceKind(Surveys surveys) implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "item", "a", "b", "level");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        Indicator item = Surveys.item(theCase.path("item"));
        Domain a = Surveys.domain("a", theCase.path("a"));
        Domain b = Surveys.domain("b", theCase.path("b"));
        Figures figures = surveys.figures(file, theCase);
        var parts =
                figures.estimate(List.of(new Question("item", List.of(item), false)), List.of(a, b), Interval.KG_NCHS);
        Difference d = figures.difference(item, a, b, Surveys.level(theCase));
        ObjectNode values = Outcomes.object();
        part(values.putObject("a"), parts.getFirst());
        part(values.putObject("b"), parts.getLast());
        values.put("covariance", d.covariance()).put("difference", d.difference());
        values.put("se", d.se()).put("df", d.df()).put("p", d.p());
        Outcomes.put(values, "t", d.t());
        Outcomes.put(values, "ci", d.bounds());
        return Outcomes.of(file, theCase, values);
    }

    private static void part(ObjectNode values, Estimate e) {
        Outcomes.put(values, "estimate", e.estimate());
        Outcomes.put(values, "se", e.se());
    }
}
