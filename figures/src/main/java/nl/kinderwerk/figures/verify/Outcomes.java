package nl.kinderwerk.figures.verify;

import java.util.OptionalDouble;
import java.util.Set;
import nl.kinderwerk.figures.Bounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes survey results in the shape of the reference and compares them by its tolerances. */
final class Outcomes {
    private static final Set<String> STANDARD_ERRORS =
            Set.of("se", "totalSe", "ci", "cv", "deff", "deffReplace", "nEffective", "nchs", "covariance", "t", "p");

    private static final double FITTED = 1e-7;

    private Outcomes() {}

    static CaseKind.Outcome of(JsonNode file, JsonNode theCase, ObjectNode values) {
        JsonNode design = file.path("designs").path(theCase.path("design").asString());
        boolean fitted = design.has("calibration") || design.path("calibrated").asBoolean(false);
        boolean informational = design.path("informationalStandardErrors").asBoolean(false);
        boolean loose = fitted || theCase.path("kind").asString().equals("weights");
        Set<String> ignored = informational ? STANDARD_ERRORS : Set.of();
        var differences = Comparison.of(theCase.path("expected"), values, path -> tolerance(path, loose), ignored);
        return new CaseKind.Outcome(values, differences);
    }

    /** Of a number that was fitted, as the tolerance of weights. */
    static boolean isClose(double value, double expected) {
        return Math.abs(value - expected) <= FITTED * Math.abs(expected) + FITTED / 1000;
    }

    private static double tolerance(String path, boolean loose) {
        if (path.startsWith("ci.logit")) {
            return 1e-6;
        }
        if (loose || path.equals("p") || path.endsWith(".p")) {
            return FITTED;
        }
        return path.startsWith("ci") || path.startsWith("nchs") ? 1e-8 : 1e-9;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(v -> node.put(name, v));
    }

    static void put(ObjectNode node, String name, Bounds bounds) {
        if (Double.isFinite(bounds.low()) && Double.isFinite(bounds.high())) {
            node.putArray(name).add(bounds.low()).add(bounds.high());
        }
    }
}
