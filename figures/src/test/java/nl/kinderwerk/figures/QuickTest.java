package nl.kinderwerk.figures;

import java.nio.file.*;
import java.sql.DriverManager;
import java.util.*;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;

class QuickTest {
    @Test
    void golden() throws Exception {
        var root = Path.of(System.getenv("KINDERWERK_SHARED"), "golden");
        int bad = 0, all = 0;
        try (var c = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String f : List.of("api-linearisation", "kw-linearisation", "kw-single-psu")) {
                JsonNode file = JsonMapper.builder()
                        .build()
                        .readTree(root.resolve("expected/" + f + ".json").toFile());
                for (JsonNode k : file.get("cases")) {
                    if (!k.get("kind").asString().equals("proportion")) continue;
                    JsonNode d = file.get("designs").get(k.get("design").asString());
                    var design = new Design(
                            o(d, "weights"),
                            o(d, "strata"),
                            o(d, "cluster"),
                            o(d, "fpc"),
                            SinglePsu.valueOf(d.get("lonelyPsu").asString().toUpperCase(Locale.ROOT)),
                            Sampling.PROBABILITY);
                    var t = DuckTabulator.of(
                            c,
                            "read_csv('" + root.resolve(d.get("data").asString())
                                    + "', all_varchar=true, header=true)");
                    String col = k.get("item").get("column").asString();
                    var ind = new Indicator(
                            col, "v", col, Set.of(k.get("item").get("value").asString()), Set.of(), List.of());
                    var conds = new ArrayList<Condition>();
                    for (JsonNode x : k.get("domain")) {
                        var in = new HashSet<String>();
                        x.get("in").forEach(v -> in.add(v.asString()));
                        conds.add(new Condition(x.get("column").asString(), in));
                    }
                    double level = k.get("level").asDouble();
                    Estimate e = Figures.of(t, design)
                            .estimate(
                                    List.of(new Question("q", List.of(ind), false)),
                                    List.of(new Domain("d", conds)),
                                    Interval.KG_NCHS)
                            .get(0);
                    JsonNode x = k.get("expected");
                    all++;
                    var diffs = new ArrayList<String>();
                    cmp(diffs, "n", x.get("n"), e.n(), 1e-9);
                    if (e.n() > 0) {
                        cmp(diffs, "estimate", x.get("estimate"), e.estimate().getAsDouble(), 1e-9);
                        cmp(diffs, "se", x.get("se"), e.se().getAsDouble(), 1e-9);
                        cmp(diffs, "total", x.get("total"), e.total(), 1e-9);
                        cmp(diffs, "totalSe", x.get("totalSe"), e.totalSe(), 1e-9);
                        cmp(diffs, "df", x.get("df"), e.df(), 1e-9);
                        cmp(diffs, "nPsu", x.get("nPsu"), e.psus(), 1e-9);
                        cmp(diffs, "deff", x.get("deff"), e.deff().orElse(Double.NaN), 1e-9);
                        cmp(
                                diffs,
                                "deffR",
                                x.get("deffReplace"),
                                e.deffReplace().orElse(Double.NaN),
                                1e-9);
                        cmp(diffs, "neff", x.get("nEffective"), e.nEffective().orElse(Double.NaN), 1e-9);
                        cmp(diffs, "cv", x.get("cv"), e.cv().orElse(Double.NaN), 1e-9);
                        if (x.has("ci"))
                            for (var ci : x.get("ci").properties()) {
                                var iv = switch (ci.getKey()) {
                                    case "kgNchs" -> Interval.KG_NCHS;
                                    case "logit" -> Interval.LOGIT;
                                    case "xlogit" -> Interval.XLOGIT;
                                    case "mean" -> Interval.MEAN;
                                    case "beta" -> Interval.BETA;
                                    default -> Interval.WILSON_EFFECTIVE;
                                };
                                var b = iv.bounds(e, level);
                                double tol = ci.getKey().equals("logit") ? 1e-6 : 1e-8;
                                cmp(diffs, ci.getKey(), ci.getValue().get(0), b.low(), tol);
                                cmp(diffs, ci.getKey(), ci.getValue().get(1), b.high(), tol);
                            }
                        if (x.has("nchs")) {
                            Nchs q = Nchs.of(e);
                            if (!q.decision()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .equals(x.get("nchs").get("decision").asString())) diffs.add("nchs");
                            cmp(diffs, "nStar", x.get("nchs").get("nStar"), q.starN(), 1e-8);
                        }
                    }
                    if (!diffs.isEmpty() && bad++ < 15) System.out.println(k.get("id") + " " + diffs);
                }
            }
        }
        System.out.println("QUICK " + all + " bad " + bad);
    }

    static Optional<String> o(JsonNode d, String f) {
        return d.get(f).isNull() ? Optional.empty() : Optional.of(d.get(f).asString());
    }

    static void cmp(List<String> diffs, String name, JsonNode e, double v, double t) {
        if (e == null || e.isNull()) return;
        double x = e.asDouble();
        if (!(Math.abs(v - x) <= t * Math.abs(x) + t / 1000)) diffs.add(name + " " + x + " got " + v);
    }
}
