package nl.kinderwerk.figures.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kinderwerk.figures.CalibrationMethod;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Margins;
import nl.kinderwerk.figures.ReplicateWeights;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.figures.Tabulator;
import tools.jackson.databind.JsonNode;

/** Reads what survey cases share: designs, domains, items. */
final class Surveys {
    private static final Set<String> DESIGN = Set.of(
            "data",
            "weights",
            "strata",
            "cluster",
            "fpc",
            "lonelyPsu",
            "calibration",
            "replicates",
            "r",
            "note",
            "informationalStandardErrors",
            "calibrated");
    private static final Set<String> CALIBRATION = Set.of("base", "method", "categorical", "numeric", "bounds");
    private static final Set<String> REPLICATES =
            Set.of("type", "file", "psuColumn", "count", "scale", "rscales", "mse", "degf");

    private final Function<String, Tabulator> data;
    private final Map<String, Tabulator> opened = new HashMap<>();

    Surveys(Function<String, Tabulator> data) {
        this.data = data;
    }

    /** The design as it stands in the file. */
    static JsonNode design(JsonNode file, JsonNode theCase) {
        String name = theCase.path("design").asString();
        JsonNode design = file.path("designs").path(name);
        if (!design.isObject()) {
            throw new IllegalArgumentException("unknown design " + name);
        }
        return design;
    }

    /** Figures of the design of a case. */
    Figures figures(JsonNode file, JsonNode theCase) {
        JsonNode node = design(file, theCase);
        onlyKnown(node, DESIGN);
        var design = new Design(
                column(node, "weights"),
                column(node, "strata"),
                column(node, "cluster"),
                column(node, "fpc"),
                SinglePsu.valueOf(node.path("lonelyPsu").asString("fail").toUpperCase(Locale.ROOT)),
                Sampling.PROBABILITY);
        Figures figures = Figures.of(open(node.path("data").asString()), design);
        if (node.has("calibration")) {
            return calibrated(figures, node.path("calibration"));
        }
        return node.has("replicates") ? figures.replicated(replicates(node.path("replicates"))) : figures;
    }

    private Tabulator open(String name) {
        return opened.computeIfAbsent(name, data);
    }

    static void onlyKnown(JsonNode node, Set<String> known) {
        var unknown =
                node.propertyNames().stream().filter(f -> !known.contains(f)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown field " + String.join(", ", unknown));
        }
    }

    private static Optional<String> column(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Figures calibrated(Figures figures, JsonNode node) {
        onlyKnown(node, CALIBRATION);
        var categorical = new ArrayList<Margins.Categorical>();
        for (JsonNode margin : node.path("categorical")) {
            if (margin.path("columns").size() != 1) {
                throw new IllegalArgumentException("a margin has one column; crossed margins are not supported");
            }
            var totals = new HashMap<String, Double>();
            margin.path("totals")
                    .properties()
                    .forEach(t -> totals.put(t.getKey(), t.getValue().asDouble()));
            categorical.add(
                    new Margins.Categorical(margin.path("columns").get(0).asString(), totals));
        }
        var numeric = new ArrayList<Margins.Numeric>();
        node.path("numeric")
                .forEach(n -> numeric.add(new Margins.Numeric(
                        n.path("column").asString(), n.path("total").asDouble())));
        return figures.calibrated(new Margins(categorical, numeric), method(node));
    }

    private static CalibrationMethod method(JsonNode node) {
        JsonNode bounds = node.path("bounds");
        String method = node.path("method").asString();
        return switch (method) {
            case "poststratify", "rake", "raking" -> new CalibrationMethod.Raking();
            case "linear" ->
                bounds.isArray()
                        ? new CalibrationMethod.Linear(
                                bounds.get(0).asDouble(), bounds.get(1).asDouble())
                        : CalibrationMethod.Linear.UNBOUNDED;
            case "logit" ->
                new CalibrationMethod.Logit(
                        bounds.get(0).asDouble(), bounds.get(1).asDouble());
            default -> throw new IllegalArgumentException("unknown calibration method " + method);
        };
    }

    private ReplicateWeights replicates(JsonNode node) {
        onlyKnown(node, REPLICATES);
        int count = node.path("count").asInt();
        Tabulator file = open(node.path("file").asString());
        var select = new ArrayList<String>();
        select.add("CAST(" + file.quoted(node.path("psuColumn").asString()) + " AS VARCHAR)");
        for (int r = 1; r <= count; r++) {
            select.add("CAST(" + file.quoted("r" + r) + " AS DOUBLE)");
        }
        var factors = new HashMap<String, List<Double>>();
        file.rows("SELECT " + String.join(", ", select) + " FROM " + file.relation(), row -> {
            var values = new ArrayList<Double>();
            for (int r = 1; r <= count; r++) {
                values.add(row.number(r));
            }
            return factors.put(row.text(0).orElse(""), values);
        });
        var rscales = new ArrayList<Double>();
        node.path("rscales").forEach(r -> rscales.add(r.asDouble()));
        return new ReplicateWeights(
                factors,
                node.path("scale").asDouble(),
                rscales,
                node.path("mse").asBoolean());
    }

    /** A domain: a list of conditions, all of which must hold. */
    static Domain domain(String id, JsonNode conditions) {
        var list = new ArrayList<Condition>();
        for (JsonNode condition : conditions) {
            onlyKnown(condition, Set.of("column", "in"));
            var in = new HashSet<String>();
            condition.path("in").forEach(v -> in.add(v.asString()));
            list.add(new Condition(condition.path("column").asString(), in));
        }
        return new Domain(id, list);
    }

    /** An item: y = 1 when the column holds the value; the base is everybody with a value. */
    static Indicator item(JsonNode item) {
        onlyKnown(item, Set.of("column", "value"));
        String column = item.path("column").asString();
        String value = item.path("value").asString();
        return new Indicator(column, value, column, Set.of(value), Set.of(), List.of());
    }

    static List<String> columns(JsonNode names) {
        var columns = new ArrayList<String>();
        names.forEach(name -> columns.add(name.asString()));
        return columns;
    }
}
