package nl.kinderwerk.figures.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kinderwerk.figures.Tabulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs case files of the golden form and says which results differ from the reference. Strict: a kind or a field that is
 * not known is a difference, never skipped.
 */
public final class Verification {
    private static final Set<String> FILE_FIELDS =
            Set.of("title", "r", "survey", "solver", "designs", "cases", "problems");
    private static final Set<String> COMMON = Set.of("id", "kind", "note", "r", "expected");

    private final Map<String, CaseKind> kinds;

    private Verification(Map<String, CaseKind> kinds) {
        this.kinds = kinds;
    }

    /** @param data opens a data file by the name it has in the case file */
    public static Verification of(Function<String, Tabulator> data) {
        return new Verification(Kinds.of(data));
    }

    /** Runs every case of a parsed file. */
    public Report run(JsonNode file) {
        var results = new ArrayList<Result>();
        file.propertyNames().stream()
                .filter(name -> !FILE_FIELDS.contains(name))
                .forEach(name -> results.add(failed("(file)", "unknown field " + name)));
        List.of("cases", "problems").forEach(list -> file.path(list).forEach(one -> results.add(run(file, one))));
        if (results.isEmpty()) {
            results.add(failed("(file)", "the file holds no cases"));
        }
        return new Report(results);
    }

    private Result run(JsonNode file, JsonNode theCase) {
        String id = theCase.path("id").asString("(no id)");
        CaseKind kind = kinds.get(theCase.path("kind").asString(""));
        if (kind == null) {
            return failed(id, "unknown kind " + theCase.path("kind").asString("(none)"));
        }
        var unknown = theCase.propertyNames().stream()
                .filter(field -> !COMMON.contains(field) && !kind.fields().contains(field))
                .map(field -> "unknown field " + field)
                .toList();
        if (!unknown.isEmpty()) {
            return new Result(id, emptyObject(), unknown);
        }
        try {
            CaseKind.Outcome outcome = kind.run(file, theCase);
            return new Result(id, outcome.values(), outcome.differences());
        } catch (RuntimeException fault) {
            return failed(id, String.valueOf(fault.getMessage()));
        }
    }

    private static Result failed(String id, String difference) {
        return new Result(id, emptyObject(), List.of(difference));
    }

    private static ObjectNode emptyObject() {
        return JsonMapper.shared().createObjectNode();
    }

    /**
     * @param values what was computed, in the shape of {@code expected}
     * @param differences empty when equal
     */
    public record Result(String id, ObjectNode values, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether every value is within its tolerance. */
        public boolean isEqual() {
            return differences.isEmpty();
        }
    }

    /** The results of one file. */
    public record Report(List<Result> results) {
        public Report {
            results = List.copyOf(results);
        }

        /** Number of cases that agree. */
        public long equal() {
            return results.stream().filter(Result::isEqual).count();
        }

        /** The cases that do not. */
        public List<Result> different() {
            return results.stream().filter(r -> !r.isEqual()).toList();
        }

        /** {@code {"results":[{"id":…,"values":{…}}]}}. */
        public ObjectNode json() {
            ObjectNode json = emptyObject();
            var list = json.putArray("results");
            results.forEach(r -> list.addObject().put("id", r.id()).set("values", r.values()));
            return json;
        }
    }
}
