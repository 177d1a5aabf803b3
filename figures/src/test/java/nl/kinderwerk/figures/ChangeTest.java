package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.kinderwerk.figures.Change.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two waves of forty organisations with five workers each. */
class ChangeTest {
    private static final Domain ALL = Domain.everybody("NL");
    private static final Indicator YES = new Indicator("q", "yes", "q", Set.of("1"), Set.of(), List.of());
    private static final Indicator OTHER = new Indicator("q", "other", "r", Set.of("1"), Set.of(), List.of());

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("CREATE TABLE answers (wave VARCHAR, org VARCHAR, q VARCHAR, r VARCHAR)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** In organisation o, worker k says yes when o + 3k falls in the first {@code yes} of forty: colleagues are alike. */
    private void wave(String wave, String organisations, int yes) throws SQLException {
        run("INSERT INTO answers SELECT '" + wave + "', '" + organisations + "' || o, CAST(((o + 3 * k) % 40 < " + yes
                + ")::INT AS VARCHAR), CAST((o % 2)::INT AS VARCHAR) FROM range(40) a(o), range(5) b(k)");
    }

    @Test
    void risesAndFallsAreToldWithWholePointsOutwards() throws SQLException {
        wave("one", "x", 10);
        wave("two", "y", 22);
        assertThat(change(Sampling.PROBABILITY, Status.OK)).hasValueSatisfying(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.RISE);
            assertThat(c.low()).isBetween(1, 29);
            assertThat(c.high()).isBetween(31, 59);
        });
        run("UPDATE answers SET wave = CASE wave WHEN 'one' THEN 'two' ELSE 'one' END");
        assertThat(change(Sampling.PROBABILITY, Status.OK).map(Change::verdict)).hasValue(Verdict.FALL);
    }

    @Test
    void theSameOrganisationsMakeTheDifferenceSurer() throws SQLException {
        wave("one", "x", 10);
        wave("two", "x", 14);
        var same = change(Sampling.PROBABILITY, Status.OK).orElseThrow();
        run("UPDATE answers SET org = 'other' || org WHERE wave = 'one'");
        var others = change(Sampling.PROBABILITY, Status.OK).orElseThrow();
        assertThat(same.high() - same.low()).isLessThan(others.high() - others.low());
    }

    @Test
    void aSmallChangeIsNoNewsEvenWhenEverybodyAnswered() throws SQLException {
        wave("one", "x", 10);
        wave("two", "x", 11);
        assertThat(change(Sampling.CENSUS, Status.OK).map(Change::verdict)).hasValue(Verdict.STEADY);
        run("DELETE FROM answers WHERE wave = 'two'");
        wave("two", "x", 12);
        assertThat(change(Sampling.CENSUS, Status.OK).map(Change::verdict))
                .as("exactly five points")
                .hasValue(Verdict.RISE);
    }

    @Test
    void whatIsNotProvenIsNotCalledEqual() throws SQLException {
        wave("one", "x", 10);
        wave("two", "y", 11);
        assertThat(change(Sampling.PROBABILITY, Status.OK).map(Change::verdict)).hasValue(Verdict.CHANGE_NOT_SHOWN);
    }

    @Test
    void nothingIsToldOfACellThatOneWaveDoesNotShowAsAPercentage() throws SQLException {
        wave("one", "x", 10);
        wave("two", "y", 22);
        assertThat(change(Sampling.PROBABILITY, Status.INDICATIVE)).isPresent();
        assertThat(change(Sampling.PROBABILITY, Status.COUNTS)).isEmpty();
        assertThat(change(Sampling.PROBABILITY, Status.WITHHELD)).isEmpty();
    }

    /** @param before what the earlier wave shows */
    private Optional<Change> change(Sampling sampling, Status before) {
        var design = new Design(
                Optional.empty(), Optional.empty(), Optional.of("org"), Optional.empty(), SinglePsu.ADJUST, sampling);
        var waves = new WavePair(
                new Condition("wave", Set.of("one")), showing(before),
                new Condition("wave", Set.of("two")), showing(Status.OK));
        return Figures.of(DuckTabulator.of(connection, "answers"), design)
                .changes(waves, List.of(new Question("q", List.of(YES, OTHER), false)), List.of(ALL))
                .stream()
                .filter(c -> c.option().equals("yes"))
                .findFirst();
    }

    private static Publication showing(Status status) {
        return new Publication() {
            @Override
            public Figure figure(String question, String domain) {
                var none = OptionalInt.empty();
                return new Figure(
                        question,
                        domain,
                        List.of(
                                new Cell("yes", status, none, none, none, none, none),
                                new Cell("other", status, none, none, none, none, none)));
            }

            @Override
            public Set<Claim> holding(Collection<Claim> family, String question, String domain) {
                return Set.of();
            }
        };
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
