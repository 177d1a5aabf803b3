package nl.kinderwerk.server.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Interval;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationKey;
import nl.kinderwerk.figures.protect.RegistrationRules;

/**
 * What each organisation did by itself. Nobody agreed to have that shown, so it must stay uncertain beside all that was ever
 * shown: also when two joint reports differ by one organisation, or when the others showed their own.
 *
 * @param quarter of the report; months are those of the sessions
 */
record Alone(List<Session> sessions, String quarter, List<String> aims, Instant at) {
    private static final RegistrationRules RULES = RegistrationRules.DEFAULT;

    /** Sessions of one organisation that are counted together. */
    private record Cell(RegistrationKey key, String organisation, Map<String, Integer> units) {
        int count() {
            return units.values().stream().mapToInt(n -> n).sum();
        }

        /** Whether a report of the organisation itself withholds it, or says that it is few. */
        boolean isSmall() {
            return count() < RULES.minAttendance()
                    || units.values().stream().allMatch(n -> n < RULES.minLargestSession());
        }
    }

    /** A cell of each organisation for every cell of the report. */
    List<RegistrationEntry> entries() {
        return sessions.stream()
                .map(Session::organisation)
                .distinct()
                .flatMap(organisation -> inReport(organisation, of(organisation)))
                .filter(cell -> !cell.units().isEmpty())
                .map(this::withheld)
                .toList();
    }

    /** What a report of the organisation itself would not show: that report may come later, and the joint one is final. */
    Stream<RegistrationEntry> small(String organisation) {
        var own = of(organisation);
        return Stream.concat(inReport(organisation, own), neighbourhoods(organisation, own))
                .filter(cell -> !cell.units().isEmpty() && cell.isSmall())
                .map(cell -> entry(cell, new RegistrationCount.RolledUp(), Optional.empty()));
    }

    /** What the organisation registered, as the ledger calls it. */
    Set<String> units(String organisation) {
        return of(organisation).stream().map(Session::unit).collect(Collectors.toSet());
    }

    private List<Session> of(String organisation) {
        return sessions.stream()
                .filter(session -> session.organisation().equals(organisation))
                .toList();
    }

    private Stream<Cell> inReport(String organisation, List<Session> own) {
        var area = "alone/" + organisation;
        var whole = Stream.of(cell(organisation, new RegistrationKey(area, quarter, Optional.empty()), own));
        var months = by(Session::month, own)
                .map(month -> cell(
                        organisation, new RegistrationKey(area, month.getKey(), Optional.empty()), month.getValue()));
        var parts = aims.stream()
                .map(aim -> cell(
                        organisation,
                        new RegistrationKey(area, quarter, Optional.of(aim)),
                        own.stream()
                                .filter(session -> session.aims().contains(aim))
                                .toList()));
        return Stream.of(whole, months, parts).flatMap(cells -> cells);
    }

    private Stream<Cell> neighbourhoods(String organisation, List<Session> own) {
        return by(Session::neighbourhood, own)
                .map(place -> cell(
                        organisation,
                        new RegistrationKey("alone/" + organisation + "/" + place.getKey(), quarter, Optional.empty()),
                        place.getValue()));
    }

    private static Stream<Map.Entry<String, List<Session>>> by(Function<Session, String> what, List<Session> own) {
        return own.stream().collect(Collectors.groupingBy(what)).entrySet().stream();
    }

    private static Cell cell(String organisation, RegistrationKey key, List<Session> own) {
        return new Cell(
                key,
                organisation,
                own.stream()
                        .filter(session -> session.children().orElse(0) > 0)
                        .collect(Collectors.toMap(
                                Session::unit, session -> session.children().orElseThrow())));
    }

    private RegistrationEntry withheld(Cell cell) {
        return entry(
                cell,
                new RegistrationCount.Withheld(Reason.TOO_FEW_ORGANISATIONS),
                Optional.of(uncertain(cell.count())));
    }

    private RegistrationEntry entry(Cell cell, RegistrationCount shown, Optional<Interval> uncertain) {
        return new RegistrationEntry(
                cell.key(), cell.units(), Set.of(cell.organisation()), shown, uncertain, "alone", at);
    }

    /** As wide as the rule of the second largest organisation wants it: the share p of the count on both sides. */
    private static Interval uncertain(int count) {
        var width = Math.max(1, RULES.p() * count);
        return new Interval(Math.max(0, count - width), count + width);
    }
}
