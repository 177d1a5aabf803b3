package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was filled in, by name of the field: from a form, or from a device that kept the form's fields. */
record Fields(Map<String, List<String>> values) {
    private static final int LONGEST = 4000;
    private static final ValueRange YEARS = ValueRange.of(2000, 2200);

    static Fields of(HttpServletRequest form) {
        return new Fields(form.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** The value of a field, empty when it was not filled in. */
    String one(String name) {
        var value = all(name).stream().findFirst().orElse("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** All values of a field, without a character that the database cannot keep. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> value.replace("\0", ""))
                .toList();
    }

    boolean has(String name) {
        return !one(name).isEmpty();
    }

    /** An id, if there is one that is well formed. */
    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(one(name)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A day, if there is one that is well formed. */
    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(one(name))).filter(day -> YEARS.isValidIntValue(day.getYear()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
