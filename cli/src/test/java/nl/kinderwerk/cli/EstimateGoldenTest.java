package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command gives what R's package survey gives: of every design of a file of reference cases some of every kind, with
 * another interval each. All cases, without the command, are those of {@code kinderwerk verify}.
 */
final class EstimateGoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("kinderwerk.root", ".."));
    private static final List<String> INTERVALS = List.of("kgNchs", "logit", "beta", "mean");
    private static final List<String> KINDS = List.of("proportion", "mean", "ratio", "difference", "chisq");
    private static final int OF_A_KIND = 2;

    /** Fields of the command, and where the reference has them. */
    private static final Map<String, String> SHARES = Map.of(
            "n", "/n", "estimate", "/estimate", "se", "/se", "df", "/df", "deff", "/deff", "nEffective", "/nEffective");

    private static final Map<String, String> DIFFERENCES = Map.of(
            "estimate", "/difference", "se", "/se", "df", "/df", "covariance", "/covariance", "t", "/t", "p", "/p");
    private static final Map<String, String> TESTS = Map.of(
            "n", "/n",
            "F", "/F/statistic",
            "d0", "/F/parameter/0",
            "d0Nu", "/F/parameter/1",
            "p", "/F/p",
            "Chisq", "/Chisq/statistic",
            "pChisq", "/Chisq/p");

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures/src/test/resources/golden/api-stratified.json",
                "../shared/golden/expected/kw-linearisation.json",
                "../shared/golden/expected/api-linearisation.json",
                "../shared/golden/expected/kw-calibration.json",
                "../shared/golden/expected/api-calibration.json",
                "../shared/golden/expected/kw-replicates.json",
                "../shared/golden/expected/api-replicates.json",
                "../shared/golden/expected/kw-single-psu.json",
                "../shared/golden/expected/kw-waves.json"
            })
    void agreesWithTheReference(String file) throws IOException {
        var path = ROOT.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "The reference set is not beside this clone: " + file);
        var data = file.startsWith("..") ? ROOT.resolve("../shared/golden") : Objects.requireNonNull(path.getParent());
        var cases = JsonMapper.shared().readTree(path.toFile());
        var seen = new HashMap<String, Integer>();
        var compared = 0;
        for (var theCase : cases.get("cases")) {
            var design = theCase.get("design").asString();
            var golden = new GoldenCase(theCase, cases.get("designs").get(design), data, scratch);
            if (KINDS.contains(golden.kind())
                    && golden.isAskedOfTheCommand()
                    && theCase.get("expected").path("status").asString("ok").equals("ok")
                    && seen.merge(golden.kind() + design, 1, Integer::sum) <= OF_A_KIND) {
                compare(golden, INTERVALS.get(compared++ % INTERVALS.size()));
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static void compare(GoldenCase golden, String interval) throws IOException {
        var expected = golden.theCase().get("expected");
        var id = golden.theCase().get("id").asString() + " " + interval;
        var row = row(golden, interval);
        var informational = golden.design().path("informationalStandardErrors").asBoolean(false);
        var tolerance = golden.design().has("calibration") ? 1e-7 : 1e-9;
        fields(golden.kind()).forEach((field, place) -> {
            if (!informational || field.equals("estimate")) {
                var own = field.startsWith("p") ? 1e-7 : tolerance;
                close(id + " " + field, row.path(field), expected.at(place), own);
            }
        });
        var ci = golden.kind().equals("proportion")
                ? expected.path("ci").path(interval)
                : golden.kind().equals("mean") ? expected.path("ci").path("mean") : expected.path("ci");
        if (ci.isArray() && !informational) {
            var loose = interval.equals("logit") ? 1e-6 : Math.max(1e-8, tolerance);
            close(id + " low", row.get("low"), ci.get(0), loose);
            close(id + " high", row.get("high"), ci.get(1), loose);
        }
    }

    private static Map<String, String> fields(String kind) {
        return switch (kind) {
            case "difference" -> DIFFERENCES;
            case "chisq" -> TESTS;
            default -> SHARES;
        };
    }

    /** An expected null, or none at all, is not checked. */
    private static void close(String what, JsonNode actual, JsonNode expected, double tolerance) {
        if (expected.isNumber()) {
            var value = expected.doubleValue();
            assertThat(actual.doubleValue())
                    .as(what)
                    .isCloseTo(value, within(tolerance * Math.abs(value) + tolerance / 1000));
        }
    }

    /** The object of the command's answer that the case is about. */
    private static JsonNode row(GoldenCase golden, String interval) throws IOException {
        var run = Run.of(golden.arguments(interval).toArray(String[]::new));
        var id = golden.theCase().get("id").asString();
        assertThat(run.err()).as(id).isEmpty();
        assertThat(run.out()).as(id).doesNotContain("NaN", "Infinity");
        return StreamSupport.stream(JsonMapper.shared().readTree(run.out()).spliterator(), false)
                .filter(row -> isMeant(golden, row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + id));
    }

    private static boolean isMeant(GoldenCase golden, JsonNode row) {
        var item = golden.theCase().path("item");
        var isOption = item.isMissingNode()
                || row.path("option").asString("").equals(item.get("value").asString());
        var isGroup =
                golden.group("domain").isEmpty() || row.path("by").asString("").equals(golden.group("domain"));
        return isOption && isGroup && row.get("kind").asString().equals(golden.kind());
    }
}
