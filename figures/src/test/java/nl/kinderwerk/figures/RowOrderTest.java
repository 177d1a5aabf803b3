package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enough rows for several threads, and weights that no binary number holds exactly. */
class RowOrderTest {
    private static final Design DESIGN = new Design(
            Optional.of("w"),
            Optional.of("stratum"),
            Optional.of("psu"),
            Optional.empty(),
            SinglePsu.FAIL,
            Sampling.PROBABILITY);

    @Test
    void figuresAreTheSameToTheLastBitInAnyOrderAndWithAnyNumberOfThreads() throws SQLException {
        assertThat(estimates("r", 1))
                .isEqualTo(estimates("hash(r)", 1))
                .isEqualTo(estimates("hash(r)", 4))
                .isEqualTo(estimates("-r", 3));
    }

    private static List<Estimate> estimates(String order, int threads) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("CREATE TABLE answers AS SELECT 's' || (r % 3) AS stratum, 'c' || (r % 30) AS psu, "
                    + "0.1 + (r % 977) / 7.0 AS w, CAST(hash(r) % 2 AS VARCHAR) AS said, (r % 91) / 9.0 AS hours "
                    + "FROM range(300000) AS t(r) ORDER BY " + order);
            var figures = Figures.of(DuckTabulator.of(connection, "answers"), DESIGN);
            var everybody = List.of(Domain.everybody(""));
            var said = new Indicator("said", "1", "said", Set.of("1"), Set.of(), List.of());
            var questions = List.of(new Question("said", List.of(said), false));
            return Stream.of(
                            figures.estimate(questions, everybody, Interval.KG_NCHS),
                            figures.means("hours", everybody, 0.95))
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
