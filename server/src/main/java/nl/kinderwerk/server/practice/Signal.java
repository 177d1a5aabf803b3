package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Themes seen in a neighbourhood on a day. It tells neither who saw them nor at which activity.
 *
 * @param id made by who sends it
 * @param counts how often each theme was seen, by code of the study
 */
record Signal(UUID id, String neighbourhood, LocalDate day, Map<String, Integer> counts) {
    Signal {
        counts = Map.copyOf(counts);
    }
}
