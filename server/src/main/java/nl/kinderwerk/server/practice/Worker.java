package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;

/**
 * Somebody at work for an organisation.
 *
 * @param mark of the account, for a device; see {@link Marks}
 * @param organisation its code
 * @param sample whether the organisation is invented
 * @param coordinates whether they review stories too
 * @param now day and time where they work
 */
record Worker(
        UUID account,
        String mark,
        String organisation,
        boolean sample,
        boolean coordinates,
        Practice practice,
        LocalDateTime now) {
    static Worker of(Workplace place, String mark, boolean coordinates, LocalDateTime now) {
        return new Worker(
                place.account().orElseThrow(),
                mark,
                place.organisation(),
                place.sample(),
                coordinates,
                place.practice(),
                now);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** The name of a code in a language; of a code that the study no longer has, the code. */
    static String label(Item item, String code, String language) {
        return item.options().stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(code);
    }
}
