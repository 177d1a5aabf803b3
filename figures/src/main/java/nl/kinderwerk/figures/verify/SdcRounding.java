package nl.kinderwerk.figures.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.protect.ControlledRounding;
import nl.kinderwerk.figures.protect.LinkedTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kind {@code rounding}: the additive rounding nearest to the table. */
final class SdcRounding implements CaseKind {
    @Override
    public List<String> fields() {
        return List.of("dimensions", "base", "steps", "cells", "equations", "expected");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        SdcCase problem = new SdcCase(theCase);
        JsonNode expected = problem.expected(Set.of("feasible", "minimumAbsoluteDistance"));
        LinkedTable table = problem.table();
        Optional<List<Integer>> rounded = new ControlledRounding(
                        problem.field("base").asInt(), problem.field("steps").asInt())
                .round(table);
        problem.require(
                rounded.isPresent() == expected.get("feasible").asBoolean(), "feasible is " + rounded.isPresent());
        ObjectNode values = SdcCase.JSON.objectNode();
        values.put("feasible", rounded.isPresent());
        rounded.ifPresent(r -> describe(problem, table, r, values, expected));
        return problem.outcome(values);
    }

    private static void describe(
            SdcCase problem, LinkedTable table, List<Integer> rounded, ObjectNode values, JsonNode expected) {
        int distance = IntStream.range(0, rounded.size())
                .map(i -> Math.abs(rounded.get(i) - table.values().get(i)))
                .sum();
        problem.compare(
                "minimumAbsoluteDistance",
                distance,
                expected.get("minimumAbsoluteDistance").asDouble(),
                1e-9);
        table.equations()
                .forEach(e -> problem.require(
                        rounded.get(e.total())
                                == e.parts().stream().mapToInt(rounded::get).sum(),
                        "cell " + e.total() + " does not add up"));
        values.put("minimumAbsoluteDistance", distance);
        ArrayNode cells = values.putArray("rounded");
        problem.numbers()
                .forEach((key, cell) ->
                        cells.addObject().put("value", rounded.get(cell)).set("key", key));
    }
}
