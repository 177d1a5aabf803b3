package nl.kinderwerk.figures.verify;

import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.protect.CellKey;
import nl.kinderwerk.figures.protect.NoiseTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kind {@code cellKey}: keys of persons, noise table and perturbed counts. A case holds no persons beyond its
 * {@code recordKeys}, so counts and cell keys are taken as given and everything else is computed.
 */
final class SdcCellKey implements CaseKind {
    private static final double TOLERANCE = 1e-9;

    @Override
    public List<String> fields() {
        return List.of("dimensions", "salt", "D", "V", "js", "recordKeys", "expected");
    }

    @Override
    public Outcome run(JsonNode file, JsonNode theCase) {
        SdcCase problem = new SdcCase(theCase);
        JsonNode expected = problem.expected(Set.of("ptable", "cells"));
        ObjectNode values = SdcCase.JSON.objectNode();
        recordKeys(problem, values.putArray("recordKeys"));
        NoiseTable noise = NoiseTable.maximumEntropy(
                problem.field("D").asInt(),
                problem.field("V").asDouble(),
                problem.field("js").asInt());
        compare(problem, noise, expected.get("ptable"), values.putArray("ptable"));
        for (JsonNode cell : expected.get("cells")) {
            perturb(problem, noise, cell, values.withArray("cells"));
        }
        return problem.outcome(values);
    }

    private static void recordKeys(SdcCase problem, ArrayNode found) {
        for (JsonNode record : problem.field("recordKeys")) {
            SdcCase.only(record, Set.of("person", "key"));
            String person = record.get("person").asString();
            double key = CellKey.fraction(CellKey.ofRecord(problem.field("salt").asString(), person));
            found.addObject().put("person", person).put("key", key);
            problem.compare("key of person " + person, key, record.get("key").asDouble(), TOLERANCE);
        }
    }

    private static void compare(SdcCase problem, NoiseTable noise, JsonNode expected, ArrayNode found) {
        problem.require(
                expected.size() == noise.rows().size(),
                "ptable has " + noise.rows().size() + " rows");
        for (JsonNode wanted : expected) {
            SdcCase.only(wanted, Set.of("count", "noise", "probability"));
            int count = wanted.get("count").asInt();
            NoiseTable.Row row = noise.rows().get(count);
            ObjectNode json = found.addObject().put("count", count);
            row.noise().forEach(json.withArray("noise")::add);
            row.probability().forEach(json.withArray("probability")::add);
            problem.require(json.get("noise").equals(wanted.get("noise")), "noise of " + count + " is " + row.noise());
            for (int i = 0; i < row.noise().size(); i++) {
                double probability = wanted.get("probability").path(i).asDouble(Double.NaN);
                problem.compare("probability of " + count, row.probability().get(i), probability, TOLERANCE);
            }
        }
    }

    private static void perturb(SdcCase problem, NoiseTable noise, JsonNode cell, ArrayNode found) {
        SdcCase.only(cell, Set.of("key", "value", "cellKey", "perturbed"));
        double key = cell.get("cellKey").asDouble();
        int perturbed = noise.perturb(cell.get("value").asInt(), key);
        found.addObject().put("cellKey", key).put("perturbed", perturbed).set("key", cell.get("key"));
        problem.compare(
                cell.get("key") + " perturbed", perturbed, cell.get("perturbed").asInt(), TOLERANCE);
    }
}
