package nl.kinderwerk.figures.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Tabulator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The reference results of the R package survey. */
class GoldenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "srs-intervals",
                "api-linearisation",
                "kw-linearisation",
                "kw-single-psu",
                "kw-waves",
                "api-replicates",
                "kw-replicates",
                "api-calibration",
                "kw-calibration",
                "api-two-stage-optional"
            })
    void agreesWithTheReference(String name) throws Exception {
        Path golden = shared().resolve("golden");
        Assumptions.assumeTrue(Files.isDirectory(golden), "the shared reference results are not here");
        check(golden.resolve("expected").resolve(name + ".json"), golden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srs-intervals", "api-stratified"})
    void agreesWithTheReferenceInTheRepository(String name) throws Exception {
        Path here = Path.of(GoldenTest.class.getResource("/golden").toURI());
        check(here.resolve(name + ".json"), here);
    }

    private static void check(Path cases, Path data) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var report = Verification.of(file -> csv(connection, data.resolve(file)))
                    .run(JsonMapper.shared().readTree(cases));
            if (System.getenv("KINDERWERK_RESULTS") != null) {
                Files.writeString(
                        Path.of(System.getenv("KINDERWERK_RESULTS"))
                                .resolve(cases.getFileName().toString()),
                        report.json().toString());
            }
            assertThat(report.different().stream().map(d -> d.id() + ": " + d.differences()))
                    .isEmpty();
        }
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("KINDERWERK_SHARED"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("kinderwerk.root", "."), "..", "shared"));
    }

    /** A file with every column as text, under the names of its header. */
    static Tabulator csv(Connection connection, Path file) {
        String path = "'" + file.toString().replace("'", "''") + "'";
        String rows = "read_csv(" + path + ", all_varchar = true, header = ";
        var first = DuckTabulator.of(connection, "(FROM " + rows + "false) LIMIT 1)");
        List<String> names = first.rows(
                        "SELECT * FROM " + first.relation(),
                        row -> IntStream.range(0, first.columns().size())
                                .mapToObj(i -> row.text(i).orElse(""))
                                .toList())
                .getFirst();
        return DuckTabulator.of(connection, rows + "true)", names);
    }
}
