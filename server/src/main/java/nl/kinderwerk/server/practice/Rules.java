package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reasons to look at a registration again that need nothing but itself and last time's. The device has the same rules, in
 * {@code practice/rules.js}; one table of cases tests both.
 */
final class Rules {
    /** A number may be twice last time's, or half of it, and this much more. */
    private static final int LEEWAY = 5;

    private static final int MANY = 150;

    private Rules() {}

    static Set<Flag> look(Registration registration, Optional<Registration> last, LocalDate today) {
        var flags = EnumSet.noneOf(Flag.class);
        if (registration.state() == State.HELD && registration.isEmpty()) {
            flags.add(Flag.EMPTY);
        }
        if (registration.children().isPresent()
                && isUnusual(registration.children().get(), last.flatMap(Registration::children))) {
            flags.add(Flag.UNUSUAL);
        }
        var byAge = registration.ages().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (byAge > registration.children().orElse(0)) {
            flags.add(Flag.AGES);
        }
        if (registration.day().isAfter(today)) {
            flags.add(Flag.FUTURE);
        }
        return flags;
    }

    static boolean isUnusual(int number, Optional<Integer> last) {
        return last.map(usual -> number > 2 * usual + LEEWAY || 2 * number + LEEWAY < usual)
                .orElse(number > MANY);
    }
}
