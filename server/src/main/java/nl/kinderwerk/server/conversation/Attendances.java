package nl.kinderwerk.server.conversation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Registered;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import nl.kinderwerk.figures.protect.RegistrationProposal;
import nl.kinderwerk.figures.protect.RegistrationProtection;
import nl.kinderwerk.figures.protect.RegistrationRules;

/**
 * Attendances of which only comes out what may be printed. All cells of a report are decided about together, and together
 * with what the ledger says was shown before.
 */
final class Attendances {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;

    private final String organisation;
    private final Map<Term, List<Session>> held;
    private final Map<String, Integer> childrenLiving;

    /**
     * Attendances.
     *
     * @param organisation whose report it is; by writing it, it agrees to be recognised
     * @param held sessions that took place, in each term of the report
     * @param childrenLiving children up to 12 who live in a neighbourhood, as far as it is known
     */
    Attendances(String organisation, Map<Term, List<Session>> held, Map<String, Integer> childrenLiving) {
        this.organisation = organisation;
        this.held = Map.copyOf(held);
        this.childrenLiving = Map.copyOf(childrenLiving);
    }

    /** What is shown of each cell. */
    Map<Cell, Shown> shown(Collection<Cell> wanted, RegistrationLedger ledger, Clock clock) {
        var cells = wanted.stream().distinct().toList();
        var keys = cells.stream().map(cell -> cell.key(organisation)).toList();
        var proposal = new RegistrationProposal(
                "report", clock.instant(), registered(), keys, Set.of(organisation), livingByArea());
        var decided = RegistrationProtection.publish(proposal, RULES, ledger);
        return cells.stream()
                .collect(Collectors.toMap(
                        cell -> cell,
                        cell -> shown(
                                cell, decided.getOrDefault(cell.key(organisation), new RegistrationCount.Nothing()))));
    }

    private Map<String, Integer> livingByArea() {
        return childrenLiving.entrySet().stream()
                .collect(Collectors.toMap(
                        place -> People.CHILDREN.in(organisation, place.getKey()), Map.Entry::getValue));
    }

    private List<Registered> registered() {
        return held.entrySet().stream()
                .flatMap(term -> term.getValue().stream().flatMap(session -> registered(term.getKey(), session)))
                .toList();
    }

    private Stream<Registered> registered(Term term, Session session) {
        return Stream.of(People.values())
                .flatMap(people -> people.in(session).stream()
                        .map(present -> new Registered(
                                people.in(session.id()),
                                session.id(),
                                organisation,
                                Set.of(people.in(organisation), people.in(organisation, session.neighbourhood())),
                                Set.of(term.code()),
                                Set.copyOf(session.aims()),
                                present)));
    }

    private Shown shown(Cell cell, RegistrationCount decided) {
        var sessions = held.getOrDefault(cell.term(), List.of()).stream()
                .filter(cell::holds)
                .toList();
        if (sessions.isEmpty()) {
            return Shown.NOTHING;
        }
        return sessions.stream().allMatch(session -> cell.people().in(session).isEmpty())
                ? Shown.UNKNOWN
                : shown(decided);
    }

    private static Shown shown(RegistrationCount decided) {
        return switch (decided) {
            // Somebody filled in that nobody came; that is few.
            case RegistrationCount.Nothing nobody -> Shown.fewerThan(RULES.minAttendance());
            case RegistrationCount.Rounded rounded -> Shown.rounded(rounded.value());
            case RegistrationCount.Few few -> Shown.fewerThan(few.threshold());
            case RegistrationCount.RolledUp small -> Shown.WITHHELD;
            case RegistrationCount.Withheld withheld -> Shown.WITHHELD;
        };
    }
}
