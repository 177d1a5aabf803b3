package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What somebody filled in. */
record Form(HttpServletRequest request) {
    private static final int LONGEST = 4000;

    /** The text of a field, empty when it was not filled in. */
    String text(String name) {
        var text = Objects.requireNonNullElse(request.getParameter(name), "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What was just sent, or else what was kept. */
    String or(String name, String kept) {
        return request.getParameter(name) == null ? kept : text(name);
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** What was ticked. */
    List<String> ticked(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The id that came with the form, so that sending it twice keeps one. */
    UUID id() {
        try {
            return UUID.fromString(text("id"));
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    Entry entry(String aim, Side side) {
        return new Entry(aim, side, text("good." + aim), text("better." + aim), text("need." + aim));
    }
}
