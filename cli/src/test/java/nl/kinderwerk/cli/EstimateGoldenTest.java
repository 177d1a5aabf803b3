package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command gives what R's package survey gives, for every proportion of a file of reference cases. */
final class EstimateGoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("kinderwerk.root", ".."));
    private static final List<String> INTERVALS = List.of("kgNchs", "logit", "beta", "mean");

    private JsonNode designs = JsonMapper.shared().createObjectNode();
    private Path data = ROOT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures/src/test/resources/golden/api-stratified.json",
                "../shared/golden/expected/kw-linearisation.json",
                "../shared/golden/expected/api-linearisation.json"
            })
    void agreesWithTheReference(String file) throws IOException {
        var path = ROOT.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "The reference set is not beside this clone: " + file);
        var cases = JsonMapper.shared().readTree(path.toFile());
        designs = cases.get("designs");
        data = file.startsWith("..") ? ROOT.resolve("../shared/golden") : Objects.requireNonNull(path.getParent());
        var compared = 0;
        for (var theCase : cases.get("cases")) {
            if (isComparable(theCase)) {
                INTERVALS.forEach(interval -> compare(theCase, interval));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    /** At the one level that the command gives, 95%; domains of one value are compared as groups of {@code --by}. */
    private static boolean isComparable(JsonNode theCase) {
        var domain = theCase.path("domain");
        var oneGroup = domain.isEmpty()
                || domain.size() == 1 && domain.get(0).get("in").size() == 1;
        return theCase.get("kind").asString().equals("proportion")
                && oneGroup
                && theCase.get("level").doubleValue() == 0.95
                && theCase.get("expected").get("status").asString().equals("ok");
    }

    private void compare(JsonNode theCase, String interval) {
        var expected = theCase.get("expected");
        var id = theCase.get("id").asString() + " " + interval;
        var row = row(theCase, interval);
        for (var field : List.of("n", "estimate", "se", "df")) {
            close(id + " " + field, row.get(field), expected.path(field), 1e-9);
        }
        close(id + " deff", row.get("deff"), expected.path("deff"), 1e-9);
        var ci = expected.get("ci").path(interval);
        if (ci.isArray()) {
            var tolerance = interval.equals("logit") ? 1e-6 : 1e-8;
            close(id + " low", row.get("low"), ci.get(0), tolerance);
            close(id + " high", row.get("high"), ci.get(1), tolerance);
        }
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

    private JsonNode row(JsonNode theCase, String interval) {
        var domain = theCase.get("domain");
        var run = Run.of(arguments(theCase, interval).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        for (var row : JsonMapper.shared().readTree(run.out())) {
            var option = row.get("option")
                    .asString()
                    .equals(theCase.get("item").get("value").asString());
            var by = domain.isEmpty()
                    || row.get("by")
                            .asString()
                            .equals(domain.get(0).get("in").get(0).asString());
            if (option && by) {
                return row;
            }
        }
        throw new AssertionError("no row for " + theCase.get("id"));
    }

    private List<String> arguments(JsonNode theCase, String interval) {
        var design = designs.get(theCase.get("design").asString());
        var arguments = new ArrayList<>(List.of(
                "estimate",
                data.resolve(design.get("data").asString()).toString(),
                "--item",
                theCase.get("item").get("column").asString(),
                "--ci",
                interval));
        option(arguments, "--weight", design.get("weights"));
        option(arguments, "--strata", design.get("strata"));
        option(arguments, "--cluster", design.get("cluster"));
        option(arguments, "--fpc", design.get("fpc"));
        if (!theCase.get("domain").isEmpty()) {
            option(arguments, "--by", theCase.get("domain").get(0).get("column"));
        }
        return arguments;
    }

    private static void option(List<String> arguments, String name, JsonNode value) {
        if (!value.isNull()) {
            arguments.addAll(List.of(name, value.asString()));
        }
    }
}
