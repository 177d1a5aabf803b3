package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody filled in.
 *
 * @param fields values by name
 */
record Form(Map<String, String[]> fields) {
    private static final int LONGEST = 4000;
    /** Before the name of a text: what was kept of it when the form was shown. */
    private static final String WAS = "was.";

    /** What was sent; an address that is only read fills in nothing. */
    static Form of(HttpServletRequest request) {
        return new Form(request.getMethod().equals("POST") ? request.getParameterMap() : Map.of());
    }

    /** The text of a field, empty when it was not filled in. */
    String text(String name) {
        var text = ticked(name).stream().findFirst().orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What was just sent, or else what was kept. */
    String or(String name, String kept) {
        return fields.containsKey(name) ? text(name) : kept;
    }

    private Stream<String> texts() {
        return fields.keySet().stream().filter(name -> name.startsWith(WAS)).map(name -> name.substring(WAS.length()));
    }

    private String was(String name) {
        return text(WAS + name);
    }

    private boolean changes(String name) {
        return !text(name).equals(was(name));
    }

    /** Texts that were changed here, and since they were shown by somebody else too. */
    List<String> clashes(Map<String, String> kept) {
        return texts().filter(name -> !List.of(was(name), text(name)).contains(kept.getOrDefault(name, "")))
                .filter(this::changes)
                .sorted()
                .toList();
    }

    /** The same on top of what is kept by now: what was not changed here stays as somebody else wrote it meanwhile. */
    Form over(Map<String, String> kept) {
        var merged = new HashMap<>(fields);
        texts().filter(name -> !changes(name))
                .forEach(name -> merged.put(name, new String[] {kept.getOrDefault(name, "")}));
        return new Form(merged);
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** What was ticked. */
    List<String> ticked(String name) {
        return List.of(fields.getOrDefault(name, new String[0]));
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

    /** What was agreed about an aim; nothing when that is no number. */
    Optional<Target> target(String aim) {
        try {
            return Optional.of(new Target(
                    aim,
                    Integer.parseInt(text("from." + aim)),
                    Integer.parseInt(text("to." + aim)),
                    text("because." + aim)));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    Entry entry(String aim, Side side) {
        return new Entry(aim, side, text("good." + aim), text("better." + aim), text("need." + aim));
    }
}
