package nl.kinderwerk.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests behind a family of claims about one figure, on unrounded numbers (statistics.md, 6). A claim about a cell
 * that shows no percentage never holds.
 */
final class ClaimTests {
    /** Smaller differences are no news, however sure. */
    private static final double NOTABLE = 0.05;

    private static final double ROUNDING = 1e-12;

    private final Evidence evidence;
    private final Function<String, Evidence> others;
    private final PsuTable table;
    private final Uncertainty uncertainty;
    private final Map<Pair, Difference> tests = new LinkedHashMap<>();
    private final Map<Pair, Double> adjusted;

    /** One share against another: of another option here, or of the same option elsewhere. */
    private record Pair(String option, String otherOption, String otherDomain) {}

    /** @param others the same figure in another domain */
    ClaimTests(
            Collection<Claim> family,
            Evidence evidence,
            Function<String, Evidence> others,
            PsuTable table,
            Uncertainty uncertainty) {
        this.evidence = evidence;
        this.others = others;
        this.table = table;
        this.uncertainty = uncertainty;
        family.stream()
                .flatMap(this::pairs)
                .distinct()
                .forEach(pair -> test(pair).ifPresent(difference -> tests.put(pair, difference)));
        this.adjusted = adjusted();
    }

    private Map<Pair, Double> adjusted() {
        double[] p =
                Holm.adjust(tests.values().stream().mapToDouble(Difference::p).toArray());
        var byPair = new LinkedHashMap<Pair, Double>();
        tests.keySet().forEach(pair -> byPair.put(pair, p[byPair.size()]));
        return byPair;
    }

    private Stream<Pair> pairs(Claim claim) {
        return switch (claim) {
            case Claim.MostNamed c -> rivals();
            case Claim.AmongMostNamed c -> rivals();
            case Claim.MoreThan c -> elsewhere(c.option(), c.domain());
            case Claim.LessThan c -> elsewhere(c.option(), c.domain());
            case Claim.DifferenceNotShown c -> elsewhere(c.option(), c.domain());
            default -> Stream.empty();
        };
    }

    private Stream<Pair> elsewhere(String option, String domain) {
        return domain.equals(evidence.domain().id()) ? Stream.empty() : Stream.of(new Pair(option, option, domain));
    }

    /**
     * The first option against every other: the same tests whichever option a headline is about. One that is hidden would
     * be told about: then there are none.
     */
    private Stream<Pair> rivals() {
        return answered().anyMatch(e -> isHidden(evidence, e.option())) ? Stream.empty() : pairsWithTheFirst();
    }

    private Stream<Pair> pairsWithTheFirst() {
        return first().stream()
                .flatMap(first -> answered()
                        .filter(e -> !e.option().equals(first))
                        .map(e -> new Pair(first, e.option(), evidence.domain().id())));
    }

    private Optional<String> first() {
        return answered()
                .max(Comparator.comparingDouble(e -> e.estimate().orElseThrow()))
                .map(Estimate::option);
    }

    private Stream<Estimate> answered() {
        return evidence.exact().stream().filter(e -> e.estimate().isPresent());
    }

    /** What is hidden is not tested: a p-value that counts in the adjustment of others would tell something of it. */
    private Optional<Difference> test(Pair pair) {
        boolean anyHidden = isHidden(evidence, pair.option) || isHidden(other(pair), pair.otherOption);
        return anyHidden ? Optional.empty() : difference(pair, 0.95);
    }

    private static boolean isHidden(Evidence of, String option) {
        return of.figure().cell(option).n().isEmpty();
    }

    private Evidence other(Pair pair) {
        return pair.otherDomain.equals(evidence.domain().id()) ? evidence : others.apply(pair.otherDomain);
    }

    private Optional<Difference> difference(Pair pair, double level) {
        Statistic here = share(evidence, pair.option);
        Statistic there = share(other(pair), pair.otherOption);
        boolean exist = Double.isFinite(here.value()) && Double.isFinite(there.value());
        return exist ? Optional.of(Difference.of(uncertainty, here, there, level)) : Optional.empty();
    }

    private Statistic share(Evidence of, String option) {
        Indicator indicator = of.question().indicators().stream()
                .filter(i -> i.option().equals(option))
                .findFirst()
                .orElseThrow();
        return Statistic.mean(table.sums(indicator, of.domain()));
    }

    boolean holds(Claim claim) {
        return switch (claim) {
            case Claim.AtMost c -> shown(c.option()) && share(c.option()) <= c.share();
            case Claim.AtLeast c -> shown(c.option()) && share(c.option()) >= c.share();
            case Claim.UpperBelow c -> shown(c.option()) && bounds(c.option()).high() < c.share();
            case Claim.LowerAbove c -> shown(c.option()) && bounds(c.option()).low() > c.share();
            case Claim.OutOfTen c -> shown(c.option()) && isOutOfTen(c);
            case Claim.MostNamed c -> leaders().equals(Set.of(c.option()));
            case Claim.AmongMostNamed c -> leaders().size() > 1 && leaders().contains(c.option());
            case Claim.MoreThan c -> differs(c.option(), c.domain(), 1);
            case Claim.LessThan c -> differs(c.option(), c.domain(), -1);
            case Claim.AboutEqual c -> isAboutEqual(c.option(), c.domain());
            case Claim.DifferenceNotShown c -> nothingShown(c.option(), c.domain());
            case Claim.Everyone c -> isCensus() && saidBy(c.option(), 1);
            case Claim.NoOne c -> isCensus() && saidBy(c.option(), 0);
            case Claim.EveryParticipant c -> saidBy(c.option(), 1);
            case Claim.NoParticipant c -> saidBy(c.option(), 0);
        };
    }

    private boolean shown(String option) {
        return shown(evidence, option);
    }

    private static boolean shown(Evidence of, String option) {
        return of.figure().cell(option).status().showsPercent();
    }

    private double share(String option) {
        return evidence.estimate(option).estimate().orElseThrow();
    }

    /** A census has no interval; then the share itself decides. */
    private Bounds bounds(String option) {
        Estimate e = evidence.estimate(option);
        double p = e.estimate().orElseThrow();
        return new Bounds(e.low().orElse(p), e.high().orElse(p));
    }

    private boolean isOutOfTen(Claim.OutOfTen claim) {
        boolean near = Math.abs(share(claim.option()) - claim.tenths() / 10.0) <= 0.02 + ROUNDING;
        return near && bounds(claim.option()).width() / 2 <= 0.05;
    }

    private boolean isCensus() {
        return uncertainty == Uncertainty.NONE;
    }

    private boolean saidBy(String option, int share) {
        Estimate e = evidence.estimate(option);
        return shown(option) && e.n() > 0 && e.x() == share * (double) e.n();
    }

    /** The first option and those that cannot be told apart from it; nobody when one of them shows no percentage. */
    private Set<String> leaders() {
        List<Pair> tested = rivals().toList();
        if (tested.isEmpty()) {
            return Set.of();
        }
        var leaders = tested.stream()
                .filter(pair -> !isProven(pair))
                .map(Pair::otherOption)
                .collect(Collectors.toCollection(TreeSet::new));
        leaders.add(tested.getFirst().option);
        return leaders.stream().allMatch(this::shown) ? leaders : Set.of();
    }

    private boolean isProven(Pair pair) {
        return Objects.requireNonNull(adjusted.get(pair)) < 0.05;
    }

    private boolean differs(String option, String domain, int sign) {
        Pair pair = new Pair(option, option, domain);
        return bothShown(option, domain)
                && isProven(pair)
                && sign * Objects.requireNonNull(tests.get(pair)).difference() >= NOTABLE - ROUNDING;
    }

    private boolean bothShown(String option, String domain) {
        return !domain.equals(evidence.domain().id()) && shown(option) && shown(others.apply(domain), option);
    }

    private boolean isAboutEqual(String option, String domain) {
        return bothShown(option, domain)
                && difference(new Pair(option, option, domain), 0.90)
                        .orElseThrow()
                        .isAboutZero(NOTABLE);
    }

    private boolean nothingShown(String option, String domain) {
        return bothShown(option, domain)
                && !differs(option, domain, 1)
                && !differs(option, domain, -1)
                && !isAboutEqual(option, domain);
    }
}
