package nl.kinderwerk.study;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a wave asks for answers on the web.
 *
 * @param from first day on which it can be answered
 * @param until last day
 * @param openLink whether people without an invitation may answer
 * @param organisations number of organisations that exist, by province; provinces of which it is unknown are absent
 */
public record Collect(LocalDate from, LocalDate until, boolean openLink, Map<String, Integer> organisations) {
    public Collect {
        organisations = Map.copyOf(organisations);
    }

    /** Whether answers are taken on a day. */
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
