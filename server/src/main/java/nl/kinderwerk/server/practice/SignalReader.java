package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import nl.kinderwerk.study.Practice;

/**
 * Makes a signal of what was filled in.
 *
 * @param made when it was filled in: that day, when none is said
 */
record SignalReader(Fields fields, Practice practice, LocalDate made) {
    private static final String COUNT = "[1-9]\\d{0,3}";

    /** Empty without an id, a neighbourhood or a theme. */
    Optional<Signal> read() {
        var counts = new HashMap<String, Integer>();
        for (var theme : practice.signals().options()) {
            var written = fields.one("theme." + theme.code());
            if (written.matches(COUNT)) {
                counts.put(theme.code(), Integer.valueOf(written));
            }
        }
        return fields.id("id")
                .filter(id -> !counts.isEmpty() && fields.has("neighbourhood"))
                .map(id -> new Signal(
                        id, fields.one("neighbourhood"), fields.day("day").orElse(made), counts));
    }
}
