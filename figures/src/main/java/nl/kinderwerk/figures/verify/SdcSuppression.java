package nl.kinderwerk.figures.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.protect.LinkedTable;
import nl.kinderwerk.figures.protect.Pattern;
import nl.kinderwerk.figures.protect.SecondarySuppression;
import nl.kinderwerk.figures.protect.SuppressionProblem;
import nl.kinderwerk.figures.protect.SuppressionProblem.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Kind {@code suppression}: the cheapest safe pattern. It may differ from the one expected, its cost may not. */
final class SdcSuppression implements CaseKind {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public List<String> fields() {
        return List.of("dimensions", "cells", "equations", "threshold", "cost", "primary", "mustPublish", "expected");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        SdcCase problem = new SdcCase(theCase);
        JsonNode expected = problem.expected(Set.of("minimumCost", "numberSuppressed", "onePattern"));
        SuppressionProblem suppression = suppression(problem);
        Pattern pattern = SecondarySuppression.optimal(suppression, LIMIT).orElseThrow();
        problem.compare(
                "minimumCost", pattern.cost(), expected.get("minimumCost").asDouble(), 1e-9);
        problem.require(suppression.protects(pattern.withheld()), "the pattern leaves a primary cell unprotected");
        problem.require(pattern.optimal(), "the pattern was not proven optimal; no better one than " + pattern.bound());
        ObjectNode values = SdcCase.JSON.objectNode();
        values.put("minimumCost", pattern.cost());
        values.put("numberSuppressed", pattern.withheld().cardinality());
        values.set("suppressed", problem.keys(pattern.withheld()));
        return problem.outcome(values);
    }

    static SuppressionProblem suppression(SdcCase problem) {
        LinkedTable table = problem.table();
        boolean bySum = bySum(problem.field("cost").asString());
        List<Integer> costs =
                table.values().stream().map(v -> bySum ? v + 1 : 1).toList();
        List<Primary> primaries = new ArrayList<>();
        for (JsonNode primary : problem.field("primary")) {
            SdcCase.only(primary, Set.of("key", "attackerMustAllow"));
            JsonNode range = primary.get("attackerMustAllow");
            primaries.add(new Primary(
                    problem.number(primary.get("key")),
                    range.get(0).asInt(),
                    range.get(1).asInt()));
        }
        BitSet mustPublish = problem.numbers(problem.field("mustPublish"));
        return new SuppressionProblem(table, primaries, costs, mustPublish, new BitSet());
    }

    private static boolean bySum(String cost) {
        return switch (cost) {
            case "sum" -> true;
            case "cells" -> false;
            default -> throw new IllegalArgumentException("Unknown cost \"" + cost + "\"; known are cells and sum.");
        };
    }
}
