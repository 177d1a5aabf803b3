package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.MemoryLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas A and B, in which every person chose freely among three answers; every person is a unit. */
class ClaimTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("CREATE TABLE answers (area VARCHAR, a VARCHAR, b VARCHAR, c VARCHAR)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** Of {@code n} persons in an area, so many say a, b and c. */
    private void area(String area, int n, int a, int b, int c) throws SQLException {
        run("INSERT INTO answers SELECT '" + area + "', CAST((i < " + a + ")::INT AS VARCHAR), CAST((i >= " + (n - b)
                + ")::INT AS VARCHAR), CAST(((i * 7) % " + n + " < " + c + ")::INT AS VARCHAR) FROM range(" + n
                + ") t(i)");
    }

    @ParameterizedTest
    @CsvSource({"55, 50, true", "54, 50, false", "50, 55, false", "50, 50, false"})
    void moreIsFivePointsOrMoreAlsoWhenEverybodyAnswered(int inA, int inB, boolean more) throws SQLException {
        area("A", 100, inA, 0, 50);
        area("B", 100, inB, 0, 50);
        assertThat(holds(Sampling.CENSUS, new Claim.MoreThan("a", "B"))).isEqualTo(more);
        assertThat(holds(Sampling.CENSUS, new Claim.LessThan("a", "B"))).isEqualTo(inB - inA >= 5);
    }

    @Test
    void moreMustBeProven() throws SQLException {
        area("A", 100, 58, 80, 50);
        area("B", 100, 50, 40, 50);
        assertThat(holds(Sampling.PROBABILITY, new Claim.MoreThan("a", "B"))).isFalse();
        assertThat(holds(Sampling.PROBABILITY, new Claim.MoreThan("b", "B"))).isTrue();
        assertThat(holds(Sampling.PROBABILITY, new Claim.LessThan("b", "B"))).isFalse();
    }

    @Test
    void aPartIsComparedWithTheWholeThatContainsIt() throws SQLException {
        area("A", 100, 80, 10, 10);
        area("B", 300, 90, 10, 10);
        assertThat(holds(Sampling.PROBABILITY, new Claim.MoreThan("a", "NL"))).isTrue();
        assertThat(holds(Sampling.PROBABILITY, new Claim.MoreThan("a", "A"))).isFalse();
    }

    /** 62 against 47 of 100 has p = 0.03: enough alone, not when another test was possible. */
    @Test
    void theSameDifferenceProvesLessInALargerFamily() throws SQLException {
        area("A", 100, 62, 30, 50);
        area("B", 100, 47, 30, 50);
        var more = new Claim.MoreThan("a", "B");
        assertThat(holding(Sampling.PROBABILITY, more)).containsExactly(more);
        assertThat(holding(Sampling.PROBABILITY, more, new Claim.MoreThan("b", "B")))
                .isEmpty();
        assertThat(holding(Sampling.PROBABILITY, more, new Claim.LessThan("a", "B")))
                .as("two claims on one test")
                .containsExactly(more);
    }

    @Test
    void aboutEqualMustBeProvenToo() throws SQLException {
        area("A", 4000, 2000, 100, 100);
        area("B", 4000, 2010, 100, 100);
        assertThat(holds(Sampling.PROBABILITY, new Claim.AboutEqual("a", "B"))).isTrue();
        assertThat(holds(Sampling.PROBABILITY, new Claim.DifferenceNotShown("a", "B")))
                .isFalse();
    }

    @Test
    void whatIsNeitherDifferentNorEqualIsOnlyNotShown() throws SQLException {
        area("A", 100, 50, 10, 10);
        area("B", 100, 50, 10, 10);
        assertThat(holds(Sampling.PROBABILITY, new Claim.AboutEqual("a", "B"))).isFalse();
        assertThat(holds(Sampling.PROBABILITY, new Claim.DifferenceNotShown("a", "B")))
                .isTrue();
        assertThat(holds(Sampling.PROBABILITY, new Claim.DifferenceNotShown("a", "A")))
                .as("with itself")
                .isFalse();
    }

    @Test
    void fivePointsItselfIsNotAboutEqual() {
        assertThat(difference(-0.05, 0.049).isAboutZero(0.05)).isFalse();
        assertThat(difference(-0.0499, 0.0499).isAboutZero(0.05)).isTrue();
    }

    @Test
    void theFirstIsNamedMostOnlyWhenItBeatsEveryOther() throws SQLException {
        area("A", 200, 160, 100, 60);
        assertThat(holding(Sampling.PROBABILITY, leaders())).containsExactly(new Claim.MostNamed("a"));
    }

    @Test
    void thoseThatCannotBeToldApartAreNamedMostTogether() throws SQLException {
        area("A", 200, 120, 116, 30);
        assertThat(holding(Sampling.PROBABILITY, leaders()))
                .containsExactlyInAnyOrder(new Claim.AmongMostNamed("a"), new Claim.AmongMostNamed("b"));
    }

    @Test
    void everybodyAndNobodyAreWordsForACensus() throws SQLException {
        area("A", 100, 100, 0, 50);
        var all = new Claim[] {
            new Claim.Everyone("a"),
            new Claim.NoOne("b"),
            new Claim.EveryParticipant("a"),
            new Claim.NoParticipant("b"),
            new Claim.Everyone("c")
        };
        assertThat(holding(Sampling.CENSUS, all)).hasSize(4).doesNotContain(new Claim.Everyone("c"));
        assertThat(holding(Sampling.PROBABILITY, all))
                .containsExactlyInAnyOrder(new Claim.EveryParticipant("a"), new Claim.NoParticipant("b"));
    }

    @Test
    void noWordIsSaidOfAPlaceThatShowsNoPercentage() throws SQLException {
        area("A", 100, 100, 10, 10);
        area("B", 20, 0, 0, 0);
        assertThat(holding(
                        Sampling.PROBABILITY,
                        new Claim.MoreThan("a", "B"),
                        new Claim.DifferenceNotShown("a", "B"),
                        new Claim.AboutEqual("a", "B")))
                .isEmpty();
    }

    private static Difference difference(double low, double high) {
        return new Difference(0, 0, 0, 10, java.util.OptionalDouble.empty(), 1, new Bounds(low, high));
    }

    private static Claim[] leaders() {
        return Stream.of("a", "b", "c")
                .<Claim>mapMulti((o, sink) -> {
                    sink.accept(new Claim.MostNamed(o));
                    sink.accept(new Claim.AmongMostNamed(o));
                })
                .toArray(Claim[]::new);
    }

    private boolean holds(Sampling sampling, Claim claim) {
        return holding(sampling, claim).contains(claim);
    }

    private Collection<Claim> holding(Sampling sampling, Claim... family) {
        var indicators = Stream.of("a", "b", "c")
                .map(o -> new Indicator("q", o, o, Set.of("1"), Set.of(), List.of()))
                .toList();
        var places = new ArrayList<Plan.Place>();
        places.add(new Plan.Place(Domain.everybody("NL"), "country", Optional.empty()));
        for (String area : List.of("A", "B")) {
            var domain = new Domain(area, List.of(new Condition("area", Set.of(area))));
            places.add(new Plan.Place(domain, "province", Optional.of("NL")));
        }
        var plan = new Plan(
                List.of(new Question("q", indicators, false)),
                places,
                Optional.empty(),
                Optional.empty(),
                DisclosureSettings.DEFAULT);
        var design = new Design(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), SinglePsu.ADJUST, sampling);
        return Figures.of(DuckTabulator.of(connection, "answers"), design)
                .publish(plan, new Issue("2026", "abc", "2026", 1, Instant.EPOCH), new MemoryLedger())
                .figures()
                .holding(List.of(family), "q", "A");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
