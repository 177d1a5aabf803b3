package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of statistics.md, 10, on random samples in which not everybody was shown the question. */
class MethodPropertiesTest {
    private static final Domain ALL = Domain.everybody("all");

    /** @param q 1, 0, or null when it was not shown */
    private record Person(
            String stratum,
            String unit,
            double weight,
            @Nullable Integer q,
            String kind) {
        Person shown(@Nullable Integer said) {
            return new Person(stratum, unit, weight, said, kind);
        }

        Person in(String other) {
            return new Person(other, other + unit, weight, q, kind);
        }

        Person weighing(double other) {
            return new Person(stratum, unit, other, q, kind);
        }

        @Override
        public String toString() {
            return "('" + stratum + "', '" + unit + "', " + weight + ", " + (q == null ? "NULL" : "'" + q + "'") + ", '"
                    + kind + "')";
        }
    }

    private static List<Person> persons(long seed) {
        var random = new Random(seed);
        var persons = new ArrayList<Person>();
        for (int h = 0; h < 1 + random.nextInt(12); h++) {
            for (int c = 0; c < 2 + random.nextInt(12); c++) {
                for (int i = 0; i < 1 + random.nextInt(10); i++) {
                    Integer q = random.nextInt(4) == 0 ? null : random.nextInt(2);
                    String kind = "abc".substring(random.nextInt(3)).substring(0, 1);
                    persons.add(new Person("h" + h, "h" + h + "c" + c, 1 + random.nextInt(5), q, kind));
                }
            }
        }
        return persons;
    }

    private static Figures figures(List<Person> persons) {
        return figures(persons, Optional.of("h"), Optional.of("c"), Optional.empty());
    }

    private static Figures figures(
            List<Person> persons, Optional<String> strata, Optional<String> cluster, Optional<String> fpc) {
        String rows = persons.stream()
                .map(Person::toString)
                .collect(Collectors.joining(
                        ", ",
                        "(SELECT *, count(DISTINCT c) OVER (PARTITION BY h) AS units" + " FROM (VALUES ",
                        ") t(h, c, w, q, kind))"));
        return Figures.of(
                DuckTabulator.open(rows),
                new Design(Optional.of("w"), strata, cluster, fpc, SinglePsu.ADJUST, Sampling.PROBABILITY));
    }

    private static Indicator saying(String column, String value) {
        return new Indicator(column, value, column, Set.of(value), Set.of(), List.of());
    }

    private static Domain of(String column, String... values) {
        return new Domain(String.join("+", values), List.of(new Condition(column, Set.of(values))));
    }

    private static Estimate share(Figures figures, Domain domain) {
        return figures.estimate(
                        List.of(new Question("q", List.of(saying("q", "1")), false)), List.of(domain), Interval.KG_NCHS)
                .getFirst();
    }

    private static double p(Figures figures, Domain domain) {
        return share(figures, domain).estimate().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aUnionLiesBetweenItsPartsAndCategoriesAddUpToOne(long seed) {
        var figures = figures(persons(seed));
        double a = p(figures, of("kind", "a"));
        double b = p(figures, of("kind", "b"));
        assertThat(p(figures, of("kind", "a", "b"))).isBetween(Math.min(a, b) - 1e-12, Math.max(a, b) + 1e-12);
        var kinds = List.of(saying("kind", "a"), saying("kind", "b"), saying("kind", "c"));
        double sum =
                figures.estimate(List.of(new Question("kind", kinds, false)), List.of(ALL), Interval.LOGIT).stream()
                        .mapToDouble(e -> e.estimate().orElseThrow())
                        .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void personsDrawnOneByOneAreASimpleRandomSample(long seed) {
        var equal = persons(seed).stream().map(p -> p.weighing(7)).toList();
        Estimate e = share(figures(equal, Optional.empty(), Optional.empty(), Optional.empty()), ALL);
        double p = e.estimate().orElseThrow();
        double m = equal.size();
        double n = e.n();
        assertThat(p).isCloseTo(e.x() / n, within(1e-12));
        double exact = Math.sqrt(m / (m - 1) * p * (1 - p) / n);
        assertThat(e.se().orElseThrow()).isCloseTo(exact, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereEveryUnitTookPartThereIsNoError(long seed) {
        var figures = figures(persons(seed), Optional.of("h"), Optional.of("c"), Optional.of("units"));
        assertThat(share(figures, ALL).se()).hasValue(0);
        assertThat(share(figures, of("kind", "a")).se()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everythingTwiceInAStratumOfItsOwnHalvesTheVariance(long seed) {
        var once = persons(seed);
        var twice = new ArrayList<>(once);
        once.forEach(p -> twice.add(p.in("twin" + p.stratum())));
        Estimate one = share(figures(once), ALL);
        Estimate both = share(figures(twice), ALL);
        assertThat(both.estimate().orElseThrow()).isCloseTo(one.estimate().orElseThrow(), within(1e-12));
        double variance = Math.pow(one.se().orElseThrow(), 2);
        assertThat(Math.pow(both.se().orElseThrow(), 2)).isCloseTo(variance / 2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void domainsInOtherStrataHaveNoCovariance(long seed) {
        var two = persons(seed).stream()
                .map(p -> p.in(p.kind().equals("a") ? "east" : "west"))
                .toList();
        Difference d = figures(two).difference(saying("q", "1"), of("h", "east"), of("h", "west"), 0.95);
        assertThat(d.covariance()).isCloseTo(0, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPartDiffersFromTheWholeTheWayItDiffersFromTheRest(long seed) {
        var figures = figures(persons(seed));
        double whole =
                figures.difference(saying("q", "1"), of("kind", "a"), ALL, 0.95).difference();
        double rest = figures.difference(saying("q", "1"), of("kind", "a"), of("kind", "b", "c"), 0.95)
                .difference();
        assertThat(Math.signum(whole)).isEqualTo(Math.signum(rest));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rakingAgainChangesNothingAndKeepsProportionsWithinACell(long seed) {
        var persons = persons(seed);
        var margins = new Margins(
                List.of(new Margins.Categorical("kind", Map.of("a", 50.0, "b", 30.0, "c", 20.0))), List.of());
        var weights = figures(persons)
                .calibrated(margins, new CalibrationMethod.Raking())
                .personWeights();
        var factors = new HashMap<String, Double>();
        var raked = new ArrayList<Person>();
        for (int i = 0; i < persons.size(); i++) {
            double g = weights.get(i).g();
            assertThat(factors.computeIfAbsent(persons.get(i).kind(), k -> g)).isEqualTo(g);
            raked.add(persons.get(i).weighing(weights.get(i).weight()));
        }
        WeightSummary again = figures(raked)
                .calibrated(margins, new CalibrationMethod.Raking())
                .weights();
        assertThat(again.smallestG()).isCloseTo(1, within(1e-9));
        assertThat(again.largestG()).isCloseTo(1, within(1e-9));
    }

    /** The formula of statistics.md 3.1 and 3.2, person by person, without a table of units. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theTableOfUnitsGivesWhatPersonsGiveOneByOne(long seed) {
        var persons = persons(seed);
        Estimate e = share(figures(persons), ALL);
        double sum = persons.stream()
                .mapToDouble(i -> i.q() == null ? 0 : i.weight())
                .sum();
        double p = persons.stream()
                        .mapToDouble(i -> i.q() == null ? 0 : i.weight() * i.q())
                        .sum()
                / sum;
        Map<String, Map<String, Double>> z = new TreeMap<>();
        persons.forEach(i -> z.computeIfAbsent(i.stratum(), h -> new TreeMap<>())
                .merge(i.unit(), i.q() == null ? 0 : i.weight() * (i.q() - p) / sum, Double::sum));
        double variance =
                z.values().stream().mapToDouble(MethodPropertiesTest::ofStratum).sum();
        assertThat(e.estimate().orElseThrow()).isCloseTo(p, within(1e-12));
        assertThat(e.se().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    private static double ofStratum(Map<String, Double> units) {
        double mean = units.values().stream().mapToDouble(u -> u).average().orElseThrow();
        double squares = units.values().stream()
                .mapToDouble(u -> (u - mean) * (u - mean))
                .sum();
        return units.size() / (units.size() - 1.0) * squares;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoWasNotShownTheQuestionChangesNothingAndIsNotANo(long seed) {
        var persons = persons(seed);
        var more = new ArrayList<>(persons);
        persons.stream().limit(20).forEach(p -> more.add(p.shown(null)));
        Estimate before = share(figures(persons), ALL);
        assertThat(share(figures(more), ALL)).isEqualTo(before);
        var mistaken = more.stream().map(p -> p.q() == null ? p.shown(0) : p).toList();
        assertThat(p(figures(mistaken), ALL)).isLessThan(before.estimate().orElseThrow());
    }
}
