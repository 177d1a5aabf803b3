package nl.kinderwerk.server.beside;

import java.time.LocalDate;
import java.util.Map;

/**
 * What an organisation did in a year: numbers of sessions, and none of people.
 *
 * @param first its first day
 * @param last its last day
 * @param day on which the registrations were read
 * @param held sessions that took place and were registered
 * @param weeks of which something was registered
 * @param sessions how many of them had an option, by subject and code
 */
record Practised(
        LocalDate first,
        LocalDate last,
        LocalDate day,
        int held,
        int weeks,
        Map<Subject, Map<String, Integer>> sessions) {
    Practised {
        sessions = Map.copyOf(sessions);
    }

    int with(Subject subject, String code) {
        return sessions.getOrDefault(subject, Map.of()).getOrDefault(code, 0);
    }
}
