package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four organisations of 40 workers. What one of them says is no sample of others: df = 0 (statistics.md, 4). */
class OneOrganisationTest {
    private static final Indicator SAID = new Indicator("q", "1", "q", Set.of("1"), Set.of(), List.of());
    private static final Domain ONE = new Domain("one", List.of(new Condition("org", Set.of("0"))));
    private static final Domain REST = new Domain("rest", List.of(new Condition("org", Set.of("1", "2", "3"))));

    private final DuckTabulator answers = DuckTabulator.open(
            "(SELECT i // 40 AS org, CASE WHEN i % 4 <> 0 AND i <> 150 THEN 1 ELSE 0 END AS q, 1 AS always FROM range(160) t(i))");
    private final Figures figures = Figures.of(
            answers,
            new Design(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("org"),
                    Optional.empty(),
                    SinglePsu.ADJUST,
                    Sampling.PROBABILITY));

    @AfterEach
    void close() {
        answers.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WILSON")
    void hasAMarginFromNothingToEverything(Interval interval) {
        Estimate e = share(SAID, interval);
        assertThat(e.df()).isZero();
        assertThat(e.estimate()).hasValue(0.75);
        assertThat(e.low()).hasValue(0);
        assertThat(e.high()).hasValue(1);
    }

    @Test
    void hasItEvenWhenEverybodySaidIt() {
        Estimate e = share(new Indicator("always", "1", "always", Set.of("1"), Set.of(), List.of()), Interval.KG_NCHS);
        assertThat(e.low()).hasValue(0);
        assertThat(e.high()).hasValue(1);
        assertThat(e.status()).isEqualTo(Status.COUNTS);
    }

    @Test
    void givesAMeanWithoutAMargin() {
        Estimate e = figures.means("q", List.of(ONE), 0.95).getFirst();
        assertThat(e.low()).isEmpty();
        assertThat(e.high()).isEmpty();
        assertThat(e.status()).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void isNeverShownToDifferFromOthers() {
        Difference d = figures.difference(SAID, ONE, REST, 0.95);
        assertThat(d.p()).isEqualTo(1);
        assertThat(d.bounds()).isEqualTo(new Bounds(-1, 1));
    }

    private Estimate share(Indicator indicator, Interval interval) {
        return figures.estimate(List.of(new Question("q", List.of(indicator), false)), List.of(ONE), interval)
                .getFirst();
    }
}
