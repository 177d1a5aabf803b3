package nl.kinderwerk.figures.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.protect.Interval;
import nl.kinderwerk.figures.protect.LinkedTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kind {@code audit}: what an outsider can work out about each suppressed cell. */
final class SdcAudit implements CaseKind {
    private static final double TOLERANCE = 1e-8;

    @Override
    public List<String> fields() {
        return List.of("dimensions", "cells", "equations", "suppressed", "expected");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        SdcCase problem = new SdcCase(theCase);
        LinkedTable table = problem.table();
        BitSet suppressed = problem.numbers(problem.field("suppressed"));
        JsonNode expected = problem.expected(Set.of("intervals", "exactlyDisclosed"));
        ArrayNode intervals = SdcCase.JSON.arrayNode();
        BitSet disclosed = new BitSet();
        problem.numbers().forEach((key, cell) -> {
            if (suppressed.get(cell)) {
                Interval interval = table.interval(cell, suppressed, false);
                disclosed.set(cell, interval.exact());
                intervals.add(json(key, interval, table.interval(cell, suppressed, true)));
            }
        });
        compare(problem, intervals, expected.get("intervals"));
        BitSet wanted = problem.numbers(expected.get("exactlyDisclosed"));
        problem.require(disclosed.equals(wanted), "exactlyDisclosed has " + problem.keys(disclosed));
        ObjectNode values = SdcCase.JSON.objectNode();
        values.set("intervals", intervals);
        values.set("exactlyDisclosed", problem.keys(disclosed));
        return problem.outcome(values);
    }

    private static ObjectNode json(JsonNode key, Interval interval, Interval integer) {
        ObjectNode json = SdcCase.JSON.objectNode();
        json.set("key", key);
        put(json, "lower", interval.low());
        put(json, "upper", interval.high());
        put(json, "integerLower", integer.low());
        put(json, "integerUpper", integer.high());
        return json;
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isInfinite(value)) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }

    private static void compare(SdcCase problem, ArrayNode found, JsonNode expected) {
        problem.require(found.size() == expected.size(), found.size() + " intervals, expected " + expected.size());
        for (JsonNode wanted : expected) {
            SdcCase.only(wanted, Set.of("key", "lower", "upper", "integerLower", "integerUpper"));
            for (JsonNode interval : found) {
                if (interval.get("key").equals(wanted.get("key"))) {
                    wanted.propertyNames().stream()
                            .filter(f -> !f.equals("key"))
                            .forEach(
                                    f -> compare(problem, wanted.get("key") + " " + f, interval.get(f), wanted.get(f)));
                }
            }
        }
    }

    private static void compare(SdcCase problem, String what, JsonNode found, JsonNode expected) {
        problem.compare(what, bound(found), bound(expected), TOLERANCE);
    }

    private static double bound(JsonNode bound) {
        return bound.isNull() ? Double.POSITIVE_INFINITY : bound.asDouble();
    }
}
