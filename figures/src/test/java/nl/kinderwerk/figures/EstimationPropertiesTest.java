package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of statistics.md, 10, on random samples of some strata, organisations and workers. */
class EstimationPropertiesTest {
    private static final Indicator YES = new Indicator("q", "1", "q", Set.of("1"), Set.of(), List.of());
    private static final Indicator NO = new Indicator("q", "0", "q", Set.of("0"), Set.of(), List.of());
    private static final Domain ALL = Domain.everybody("all");
    private static final Domain MEN = new Domain("m", List.of(new Condition("sex", Set.of("m"))));
    private static final Domain WOMEN = new Domain("v", List.of(new Condition("sex", Set.of("v"))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aShareAndItsComplementMirrorEachOtherInEveryInterval(long seed) {
        for (Interval interval : Interval.values()) {
            var both = figures(rows(seed, 1))
                    .estimate(List.of(new Question("q", List.of(YES, NO), false)), List.of(ALL), interval);
            Estimate yes = both.getFirst();
            Estimate no = both.getLast();
            assertThat(yes.estimate().orElseThrow()).isCloseTo(1 - no.estimate().orElseThrow(), within(1e-12));
            assertThat(yes.low().orElseThrow()).isCloseTo(1 - no.high().orElseThrow(), within(1e-9));
            assertThat(yes.low().orElseThrow())
                    .isLessThanOrEqualTo(yes.estimate().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scalingWeightsChangesTotalsOnly(long seed) {
        Estimate once = share(figures(rows(seed, 1)), ALL);
        Estimate thrice = share(figures(rows(seed, 3)), ALL);
        assertThat(thrice.estimate().orElseThrow()).isCloseTo(once.estimate().orElseThrow(), within(1e-12));
        assertThat(thrice.se().orElseThrow()).isCloseTo(once.se().orElseThrow(), within(1e-12));
        assertThat(thrice.total()).isCloseTo(3 * once.total(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsAddUpToTheWhole(long seed) {
        Figures figures = figures(rows(seed, 1));
        Estimate all = share(figures, ALL);
        Estimate men = share(figures, MEN);
        Estimate women = share(figures, WOMEN);
        assertThat(men.total() + women.total()).isCloseTo(all.total(), within(1e-9));
        assertThat(men.n() + women.n()).isEqualTo(all.n());
        assertThat(men.sumWeights() + women.sumWeights()).isCloseTo(all.sumWeights(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDifferenceIsAntisymmetricAndNothingFromItself(long seed) {
        Figures figures = figures(rows(seed, 1));
        Difference there = figures.difference(YES, MEN, WOMEN, 0.95);
        Difference back = figures.difference(YES, WOMEN, MEN, 0.95);
        assertThat(there.difference()).isEqualTo(-back.difference());
        assertThat(there.se()).isCloseTo(back.se(), within(1e-12));
        Difference none = figures.difference(YES, MEN, MEN, 0.95);
        assertThat(none.difference()).isZero();
        assertThat(none.se()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theJackknifeOfATotalIsItsLinearisation(long seed) {
        Figures figures = figures(rows(seed, 1));
        var jackknife = figures.replicated(new MadeReplicates(MadeReplicates.Method.JKN, 2, 1, 0, true));
        double taylor = figures.means("x", List.of(ALL), 0.95).getFirst().totalSe();
        double jkn = jackknife.means("x", List.of(ALL), 0.95).getFirst().totalSe();
        assertThat(jkn).isCloseTo(taylor, within(1e-10 * taylor));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rakingReproducesEveryMarginWhateverTheirOrder(long seed) {
        var sex = new Margins.Categorical("sex", Map.of("m", 55.0, "v", 45.0));
        var said = new Margins.Categorical("q", Map.of("1", 40.0, "0", 60.0));
        Figures figures = figures(rows(seed, 1));
        Figures one = figures.calibrated(new Margins(List.of(sex, said), List.of()), new CalibrationMethod.Raking());
        Figures other = figures.calibrated(new Margins(List.of(said, sex), List.of()), new CalibrationMethod.Raking());
        Estimate e = share(one, ALL);
        assertThat(e.estimate().orElseThrow()).isCloseTo(0.4, within(1e-10));
        assertThat(e.se()).hasValue(0);
        assertThat(share(other, MEN).estimate().orElseThrow())
                .isCloseTo(share(one, MEN).estimate().orElseThrow(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theBootstrapOfASeedIsAlwaysTheSameAndNearTheLinearisation(long seed) {
        Figures figures = figures(rows(seed, 1));
        var bootstrap = new MadeReplicates(MadeReplicates.Method.BOOTSTRAP, 400, 7, 0, true);
        double one = share(figures.replicated(bootstrap), ALL).se().orElseThrow();
        assertThat(share(figures.replicated(bootstrap), ALL).se()).hasValue(one);
        double taylor = share(figures, ALL).se().orElseThrow();
        assertThat(one).isCloseTo(taylor, within(0.25 * taylor));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nonresponseWeakensTheCorrectionForAFinitePopulation(long seed) {
        String answers = rows(seed, 1);
        Figures psu = Figures.of(DuckTabulator.open(answers), design(Optional.of("orgs")));
        Figures response = Figures.of(
                DuckTabulator.open(answers), design(Optional.of("orgs")).withWorkers("workers"));
        assertThat(share(psu, ALL).se()).hasValue(0);
        double free = share(figures(answers), ALL).se().orElseThrow();
        double corrected = share(response, ALL).se().orElseThrow();
        assertThat(corrected).isCloseTo(free * Math.sqrt(0.5), within(1e-9));
    }

    /** In the first stratum nobody knows how many work for one of the organisations. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereWorkersAreUnknownNothingIsCorrected(long seed) {
        String answers = "(SELECT * REPLACE (CASE WHEN org <> 'o0' THEN workers END AS workers) FROM " + rows(seed, 1)
                + " WHERE h = 'h0')";
        Figures unknown = Figures.of(
                DuckTabulator.open(answers), design(Optional.of("orgs")).withWorkers("workers"));
        assertThat(share(unknown, ALL)).isEqualTo(share(figures(answers), ALL));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aNumberOfWorkersThatCannotBeIsASentence(long seed) {
        String answers = "(SELECT * REPLACE (0 AS workers) FROM " + rows(seed, 1) + ")";
        Figures figures = Figures.of(
                DuckTabulator.open(answers), design(Optional.of("orgs")).withWorkers("workers"));
        assertThatThrownBy(() -> share(figures, ALL))
                .hasMessageContaining("108 rows have no number of workers above 0 in column workers");
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void balancedReplicatesNeedTwoUnitsInEachStratum(long seed) {
        Figures figures = figures(rows(seed, 1));
        var brr = new MadeReplicates(MadeReplicates.Method.BRR, 2, 1, 0, true);
        assertThatThrownBy(() -> share(figures.replicated(brr), ALL)).hasMessageContaining("need two units");
    }

    private static Estimate share(Figures figures, Domain domain) {
        return figures.estimate(List.of(new Question("q", List.of(YES), false)), List.of(domain), Interval.KG_NCHS)
                .getFirst();
    }

    private static Figures figures(String rows) {
        return Figures.of(DuckTabulator.open(rows), design(Optional.empty()));
    }

    private static Design design(Optional<String> fpc) {
        return new Design(
                Optional.of("w"), Optional.of("h"), Optional.of("org"), fpc, SinglePsu.ADJUST, Sampling.PROBABILITY);
    }

    /** Three strata of six organisations; half of the workers of each answered, the same number everywhere. */
    private static String rows(long seed, double scale) {
        var random = new Random(seed);
        return IntStream.range(0, 18 * 6)
                .mapToObj(i -> "('h" + i / 36 + "', 'o" + i / 6 + "', " + scale * (1 + random.nextInt(3)) + ", "
                        + random.nextInt(2) + ", '" + (random.nextBoolean() ? "m" : "v") + "', " + random.nextInt(9)
                        + ", 6, 12)")
                .collect(Collectors.joining(
                        ", ", "(SELECT * FROM (VALUES ", ") t(h, org, w, q, sex, x, orgs, workers))"));
    }
}
