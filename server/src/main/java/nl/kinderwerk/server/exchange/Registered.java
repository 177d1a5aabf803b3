package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration as others get it. A number that is absent was not registered and is no zero.
 *
 * @param series of which it is a session, if of one
 * @param seriesName its name
 * @param activity a code of the study
 * @param state {@code held}, {@code cancelled} or {@code withdrawn}
 * @param counted whether the numbers were counted, not estimated
 * @param aims codes of the study
 * @param partners codes of the study
 * @param ages children by code of an age band
 * @param note for colleagues
 * @param flags reasons to look again
 * @param imported the file out of which it came, if out of one
 */
record Registered(
        UUID id,
        Optional<UUID> series,
        Optional<String> seriesName,
        String activity,
        String neighbourhood,
        LocalDate day,
        String state,
        Optional<Integer> children,
        Optional<Integer> parents,
        Optional<Integer> volunteers,
        boolean counted,
        List<String> aims,
        List<String> partners,
        Map<String, Integer> ages,
        String note,
        List<String> flags,
        Optional<String> imported) {
    Registered {
        aims = List.copyOf(aims);
        partners = List.copyOf(partners);
        ages = Map.copyOf(ages);
        flags = List.copyOf(flags);
    }
}
