package nl.kinderwerk.server.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final double SHARE = RegistrationRules.DEFAULT.p();

    /** A cell of each organisation for every cell of the report. */
    List<RegistrationEntry> entries() {
        return sessions.stream()
                .map(Session::organisation)
                .distinct()
                .flatMap(this::of)
                .filter(entry -> !entry.units().isEmpty())
                .toList();
    }

    private Stream<RegistrationEntry> of(String organisation) {
        var own = sessions.stream()
                .filter(session -> session.organisation().equals(organisation))
                .toList();
        var whole = Stream.of(entry(organisation, quarter, Optional.empty(), own));
        var months = own.stream().collect(Collectors.groupingBy(Session::month)).entrySet().stream()
                .map(month -> entry(organisation, month.getKey(), Optional.empty(), month.getValue()));
        var parts = aims.stream()
                .map(aim -> entry(
                        organisation,
                        quarter,
                        Optional.of(aim),
                        own.stream()
                                .filter(session -> session.aims().contains(aim))
                                .toList()));
        return Stream.of(whole, months, parts).flatMap(entries -> entries);
    }

    private RegistrationEntry entry(String organisation, String period, Optional<String> aim, List<Session> own) {
        var units = own.stream()
                .filter(session -> session.children().orElse(0) > 0)
                .collect(Collectors.toMap(
                        Session::unit, session -> session.children().orElseThrow()));
        return new RegistrationEntry(
                new RegistrationKey("alone/" + organisation, period, aim),
                units,
                Set.of(organisation),
                new RegistrationCount.Withheld(Reason.TOO_FEW_ORGANISATIONS),
                Optional.of(uncertain(units)),
                "alone",
                at);
    }

    /** As wide as the rule of the second largest organisation wants it: the share p of the count on both sides. */
    private static Interval uncertain(Map<String, Integer> units) {
        var count = units.values().stream().mapToInt(n -> n).sum();
        var width = Math.max(1, SHARE * count);
        return new Interval(Math.max(0, count - width), count + width);
    }
}
