package nl.kinderwerk.figures.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.protect.TablePrimaryRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kind {@code primary}: cells unsafe by themselves. */
final class SdcPrimary implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("dimensions", "threshold", "groupShare", "cells", "expected");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        SdcCase problem = new SdcCase(theCase);
        JsonNode expected = problem.expected(Set.of("belowThreshold", "groupDisclosure"));
        BitSet small = new BitSet();
        BitSet group = new BitSet();
        problem.numbers().forEach((key, cell) -> {
            int value = problem.value(cell);
            small.set(
                    cell,
                    TablePrimaryRules.belowThreshold(
                            value, problem.field("threshold").asInt()));
            group.set(cell, group(problem, key, value));
        });
        compare(problem, "belowThreshold", small, expected);
        compare(problem, "groupDisclosure", group, expected);
        ObjectNode values = SdcCase.JSON.objectNode();
        values.set("belowThreshold", problem.keys(small));
        values.set("groupDisclosure", problem.keys(group));
        return problem.outcome(values);
    }

    /** The last dimension is the sensitive one; its total is the row's. */
    private static boolean group(SdcCase problem, JsonNode key, int value) {
        ArrayNode row = ((ArrayNode) key).deepCopy();
        if (key.get(key.size() - 1).asString().equals(TOTAL)) {
            return false;
        }
        row.set(key.size() - 1, TOTAL);
        int total = problem.value(problem.number(row));
        return TablePrimaryRules.groupDisclosure(
                value, total, problem.field("groupShare").asDouble());
    }

    private static final String TOTAL = "totaal";

    private static void compare(SdcCase problem, String what, BitSet found, JsonNode expected) {
        BitSet wanted = problem.numbers(expected.get(what));
        problem.require(
                found.equals(wanted), what + " has " + problem.keys(found) + ", expected " + problem.keys(wanted));
    }
}
