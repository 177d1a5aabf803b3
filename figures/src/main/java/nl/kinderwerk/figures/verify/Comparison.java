package nl.kinderwerk.figures.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Compares results with what is expected: |result − expected| ≤ t·|expected| + t/1000 (golden/README, Tolerance). */
final class Comparison {
    private final ToDoubleFunction<String> tolerance;
    private final Set<String> ignored;
    private final List<String> differences = new ArrayList<>();

    private Comparison(ToDoubleFunction<String> tolerance, Set<String> ignored) {
        this.tolerance = tolerance;
        this.ignored = ignored;
    }

    /**
     * @param tolerance of a value by its path, such as {@code ci.kgNchs.0}
     * @param ignored names that are for information only
     */
    static List<String> of(
            JsonNode expected, JsonNode values, ToDoubleFunction<String> tolerance, Set<String> ignored) {
        var comparison = new Comparison(tolerance, ignored);
        comparison.walk(expected, values, "");
        return List.copyOf(comparison.differences);
    }

    private void walk(JsonNode expected, JsonNode value, String path) {
        if (expected.isObject()) {
            expected.properties().stream()
                    .filter(field -> !ignored.contains(field.getKey()))
                    .forEach(field -> walk(field.getValue(), value.path(field.getKey()), join(path, field.getKey())));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                walk(expected.get(i), value.path(i), join(path, String.valueOf(i)));
            }
            if (value.size() != expected.size()) {
                differences.add(path + " expected " + expected.size() + " values, got " + value.size());
            }
        } else if (!expected.isNull() && !isEqual(expected, value, path)) {
            differences.add(path + " expected " + expected + ", got " + (value.isMissingNode() ? "nothing" : value));
        }
    }

    private boolean isEqual(JsonNode expected, JsonNode value, String path) {
        if (!expected.isNumber()) {
            return expected.equals(value);
        }
        double t = tolerance.applyAsDouble(path);
        double e = expected.asDouble();
        return value.isNumber() && Math.abs(value.asDouble() - e) <= t * Math.abs(e) + t / 1000;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
