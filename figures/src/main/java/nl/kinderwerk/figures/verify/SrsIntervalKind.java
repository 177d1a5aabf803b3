package nl.kinderwerk.figures.verify;

import java.util.List;
import nl.kinderwerk.figures.Interval;
import tools.jackson.databind.JsonNode;

/** Intervals of x of n in a simple random sample. */
record SrsIntervalKind() implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("design", "x", "n", "level");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        double n = theCase.path("n").asDouble();
        double p = theCase.path("x").asDouble() / n;
        double level = Surveys.level(theCase);
        var values = Outcomes.object();
        Outcomes.put(values, "wilson", Interval.wilson(p, n, level));
        Outcomes.put(values, "clopperPearson", Interval.clopperPearson(p, n, level));
        return Outcomes.of(file, theCase, values);
    }
}
