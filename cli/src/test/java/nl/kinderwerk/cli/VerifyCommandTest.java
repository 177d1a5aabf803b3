package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command reads CSV files by numbered columns, so it can differ from the library alone. */
final class VerifyCommandTest {
    private static final Path EXPECTED =
            Path.of(System.getProperty("kinderwerk.root", ".."), "../shared/golden/expected");

    @ParameterizedTest
    @ValueSource(strings = {"kw-calibration.json", "api-calibration.json", "srs-intervals.json", "sdc-primary.json"})
    void agreesWithTheReference(String name) {
        var file = EXPECTED.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "The reference set is not beside this clone: " + name);

        var run = Run.of("verify", file.toString());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains(" 0 different");
    }
}
