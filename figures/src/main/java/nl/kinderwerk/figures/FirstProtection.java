package nl.kinderwerk.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The primary rules (statistics.md, 9.2) and the rule of the hidden remainder: what a reader finds by taking published
 * parts from a published whole must be empty or pass the rules too. Exact for a tree of domains. A question is shown
 * or withheld as one, because the options of a single choice add up.
 */
final class FirstProtection implements Protection {
    private record Key(String question, String domain) {}

    private final Plan plan;
    private final PsuTable table;
    private final Map<Key, Status> hidden = new HashMap<>();

    /** @param table its units are the organisations, when the plan names them */
    static Protection of(Plan plan, PsuTable table) {
        var protection = new FirstProtection(plan, table);
        for (Question question : plan.questions()) {
            plan.places().stream().filter(p -> p.parent().isEmpty()).forEach(root -> protection.start(question, root));
        }
        return protection;
    }

    private FirstProtection(Plan plan, PsuTable table) {
        this.plan = plan;
        this.table = table;
    }

    @Override
    public Optional<Status> hides(Question question, Indicator option, Domain domain) {
        return Optional.ofNullable(hidden.get(new Key(question.id(), domain.id())));
    }

    private void start(Question question, Plan.Place root) {
        reason(question, count(question, root))
                .ifPresentOrElse(why -> hide(question, root, why), () -> decideBelow(question, root));
    }

    /** Decides the parts of a place that is shown. */
    private void decideBelow(Question question, Plan.Place place) {
        for (List<Plan.Place> family : families(place)) {
            var shown = new HashSet<Plan.Place>();
            for (Plan.Place child : family) {
                reason(question, count(question, child))
                        .ifPresentOrElse(why -> hide(question, child, why), () -> shown.add(child));
            }
            family.stream()
                    .filter(shown::contains)
                    .sorted(Comparator.comparingDouble(c -> persons(count(question, c))))
                    .takeWhile(c -> !remainderIsSafe(question, place, shown))
                    .forEach(c -> {
                        shown.remove(c);
                        hide(question, c, Status.WITHHELD);
                    });
            shown.forEach(child -> decideBelow(question, child));
        }
    }

    private boolean remainderIsSafe(Question question, Plan.Place whole, Set<Plan.Place> parts) {
        var remainder = count(question, whole);
        for (Plan.Place part : parts) {
            var counts = count(question, part);
            for (int o = 0; o < remainder.size(); o++) {
                remainder.get(o).less(counts.get(o));
            }
        }
        return reason(question, remainder).isEmpty();
    }

    /** Children told apart by the same columns are one family of parts. */
    private Iterable<List<Plan.Place>> families(Plan.Place place) {
        return new TreeMap<>(plan.places().stream()
                        .filter(c ->
                                c.parent().filter(place.domain().id()::equals).isPresent())
                        .collect(Collectors.groupingBy(FirstProtection::columns)))
                .values();
    }

    private static String columns(Plan.Place place) {
        return place.domain().conditions().stream()
                .map(Condition::column)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void hide(Question question, Plan.Place place, Status why) {
        hidden.put(new Key(question.id(), place.domain().id()), why);
        families(place).forEach(family -> family.forEach(child -> hide(question, child, Status.WITHHELD)));
    }

    private Optional<Status> reason(Question question, List<OptionCount> counts) {
        return counts.stream()
                .map(c -> c.reason(plan.settings(), plan.organisation().isPresent(), question.sensitive()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static double persons(List<OptionCount> counts) {
        return counts.stream().mapToDouble(OptionCount::n).max().orElse(0);
    }

    private List<OptionCount> count(Question question, Plan.Place place) {
        return question.indicators().stream()
                .map(i -> OptionCount.of(table, i, place.domain()))
                .collect(Collectors.toList());
    }
}
