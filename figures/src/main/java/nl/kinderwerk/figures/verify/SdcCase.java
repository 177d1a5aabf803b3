package nl.kinderwerk.figures.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.protect.LinkedTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A problem of the disclosure control files: its cells by key, its equations, and a place to gather differences. */
final class SdcCase {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final JsonNode problem;
    private final Map<JsonNode, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    SdcCase(JsonNode problem) {
        this.problem = problem;
        for (JsonNode cell : problem.path("cells")) {
            only(cell, Set.of("key", "value"));
            numbers.put(cell.get("key"), values.size());
            values.add(cell.get("value").asInt());
        }
    }

    /** Fails on a field that nobody here understands. */
    static void only(JsonNode object, Set<String> known) {
        object.propertyNames().stream()
                .filter(f -> !known.contains(f))
                .findFirst()
                .ifPresent(f -> {
                    throw new IllegalArgumentException("Unknown field \"" + f + "\"; known are "
                            + known.stream().sorted().toList() + ".");
                });
    }

    JsonNode field(String name) {
        return problem.get(name);
    }

    JsonNode expected(Set<String> known) {
        only(problem.get("expected"), known);
        return problem.get("expected");
    }

    Map<JsonNode, Integer> numbers() {
        return numbers;
    }

    int value(int cell) {
        return values.get(cell);
    }

    int number(JsonNode key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("There is no cell " + key + ".");
        }
        return number;
    }

    BitSet numbers(JsonNode keys) {
        BitSet cells = new BitSet();
        keys.forEach(k -> cells.set(number(k)));
        return cells;
    }

    ArrayNode keys(BitSet cells) {
        ArrayNode keys = JSON.arrayNode();
        numbers.forEach((key, number) -> {
            if (cells.get(number)) {
                keys.add(key);
            }
        });
        return keys;
    }

    LinkedTable table() {
        List<LinkedTable.Equation> equations = new ArrayList<>();
        for (JsonNode equation : problem.get("equations")) {
            only(equation, Set.of("total", "parts"));
            List<Integer> parts = new ArrayList<>();
            equation.get("parts").forEach(p -> parts.add(number(p)));
            equations.add(new LinkedTable.Equation(number(equation.get("total")), parts));
        }
        return new LinkedTable(values, equations);
    }

    /** Notes a difference unless the numbers agree: |found − expected| ≤ tolerance · |expected| + tolerance/1000. */
    void compare(String what, double found, double expected, double tolerance) {
        boolean equal =
                found == expected || Math.abs(found - expected) <= tolerance * Math.abs(expected) + tolerance / 1000;
        require(equal, what + " is " + found + ", expected " + expected);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }

    CaseKind.Outcome outcome(ObjectNode values) {
        return new CaseKind.Outcome(values, differences);
    }
}
