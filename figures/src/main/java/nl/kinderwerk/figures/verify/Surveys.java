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
import nl.kinderwerk.figures.ReplicateScales;
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
            "secondStage",
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
                singlePsu(node.path("lonelyPsu")),
                Sampling.PROBABILITY);
        JsonNode stage = node.path("secondStage");
        Figures figures = Figures.of(
                open(node.path("data").asString()), stage.isObject() ? design.withSecond(secondStage(stage)) : design);
        if (node.path("calibration").isObject()) {
            figures = calibrated(figures, node.path("calibration"));
        }
        return node.path("replicates").isObject() ? figures.replicated(replicates(node.path("replicates"))) : figures;
    }

    private static Design.SecondStage secondStage(JsonNode node) {
        onlyKnown(node, Set.of("cluster", "fpc"));
        return new Design.SecondStage(
                column(node, "cluster").orElseThrow(() -> new IllegalArgumentException("secondStage has no cluster")),
                column(node, "fpc").orElseThrow(() -> new IllegalArgumentException("secondStage has no fpc")));
    }

    private static SinglePsu singlePsu(JsonNode name) {
        try {
            return name.isString() ? SinglePsu.valueOf(name.asString().toUpperCase(Locale.ROOT)) : SinglePsu.FAIL;
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown lonelyPsu " + name.asString(), unknown);
        }
    }

    /** The level of a case; 0.95 when it has none. */
    static double level(JsonNode theCase) {
        JsonNode level = theCase.path("level");
        double value = level.isMissingNode() || level.isNull() ? 0.95 : number(level, "level");
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        return value;
    }

    /** A number, or a text that is one. */
    static double number(JsonNode node, String what) {
        try {
            return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asString(""));
        } catch (NumberFormatException text) {
            throw new IllegalArgumentException(what + " is no number: " + node, text);
        }
    }

    /** A file that a case file names. */
    Tabulator open(String name) {
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
        JsonNode name = node.path(field);
        if (!name.isMissingNode() && !name.isNull() && !name.isString()) {
            throw new IllegalArgumentException(field + " is no name of a column: " + name);
        }
        return Optional.of(name).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Figures calibrated(Figures figures, JsonNode node) {
        onlyKnown(node, CALIBRATION);
        var categorical = new ArrayList<Margins.Categorical>();
        for (JsonNode margin : node.path("categorical")) {
            onlyKnown(margin, Set.of("columns", "totals"));
            if (margin.path("columns").size() != 1) {
                throw new IllegalArgumentException("a margin has one column; crossed margins are not supported");
            }
            var totals = new HashMap<String, Double>();
            margin.path("totals").properties().forEach(t -> totals.put(t.getKey(), number(t.getValue(), "a total")));
            categorical.add(
                    new Margins.Categorical(margin.path("columns").get(0).asString(), totals));
        }
        var numeric = new ArrayList<Margins.Numeric>();
        node.path("numeric")
                .forEach(n -> numeric.add(
                        new Margins.Numeric(n.path("column").asString(), number(n.path("total"), "a total"))));
        return figures.calibrated(new Margins(categorical, numeric), method(node));
    }

    private static CalibrationMethod method(JsonNode node) {
        JsonNode bounds = node.path("bounds");
        String method = node.path("method").asString();
        return switch (method) {
            case "poststratify", "rake", "raking" -> new CalibrationMethod.Raking();
            case "linear" ->
                bounds.isArray()
                        ? new CalibrationMethod.Linear(bound(bounds, 0), bound(bounds, 1))
                        : CalibrationMethod.Linear.UNBOUNDED;
            case "logit" -> new CalibrationMethod.Logit(bound(bounds, 0), bound(bounds, 1));
            default -> throw new IllegalArgumentException("unknown calibration method " + method);
        };
    }

    private static double bound(JsonNode bounds, int place) {
        return number(bounds.path(place), "a bound");
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
        return new ReplicateWeights(factors, scales(node, count));
    }

    private static ReplicateScales scales(JsonNode node, int count) {
        var rscales = new ArrayList<Double>();
        node.path("rscales").forEach(r -> rscales.add(number(r, "an rscale")));
        if (rscales.size() != count) {
            throw new IllegalArgumentException("there are " + count + " replicates but " + rscales.size() + " rscales");
        }
        return new ReplicateScales(
                number(node.path("scale"), "scale"), rscales, node.path("mse").asBoolean());
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
