package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Practice;

/** Makes a registration of what was filled in. What it does not know it keeps as it can, with a flag. */
final class RegistrationReader {
    private static final int MOST_DIGITS = 5;

    private final Fields fields;
    private final Practice practice;
    private final Optional<Series> series;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final StringBuilder note = new StringBuilder();

    RegistrationReader(Fields fields, Practice practice, Plan plan) {
        this.fields = fields;
        this.practice = practice;
        series = fields.id("series").flatMap(plan::find);
        if (fields.has("series") && series.isEmpty()) {
            flags.add(Flag.UNKNOWN);
        }
        note.append(fields.one("note"));
    }

    /**
     * What was filled in; empty without an id and a day: then nobody can know what it is.
     */
    Optional<Registration> read() {
        return fields.id("id").flatMap(id -> fields.day("day").map(day -> read(id, day)));
    }

    /** Reasons to look again that were found on the way. */
    Set<Flag> flags() {
        return flags;
    }

    private Registration read(UUID id, LocalDate day) {
        var children = number("children");
        var parents = number("parents");
        var volunteers = number("volunteers");
        var ages = ages();
        return new Registration(
                id,
                series.map(Series::id),
                series.map(Series::activity).orElseGet(() -> code(fields.one("activity"), practice.activities())),
                fields.has("neighbourhood")
                        ? fields.one("neighbourhood")
                        : series.map(Series::neighbourhood).orElse(""),
                day,
                state(),
                children,
                parents,
                volunteers,
                !fields.one("counted").equals("estimated"),
                codes("aim", practice.aims()),
                codes("partner", practice.partners()),
                ages,
                note.toString());
    }

    private State state() {
        return switch (fields.one("state")) {
            case "cancelled" -> State.CANCELLED;
            case "withdrawn" -> State.WITHDRAWN;
            default -> State.HELD;
        };
    }

    /** What is no number goes into the note: nothing that somebody wrote is thrown away. */
    private Optional<Integer> number(String name) {
        var written = fields.one(name);
        if (written.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(Integer.valueOf(written));
        }
        if (!written.isEmpty()) {
            flags.add(Flag.UNKNOWN);
            note.append(note.isEmpty() ? "" : "\n").append(name).append(": ").append(written);
        }
        return Optional.empty();
    }

    private Map<String, Integer> ages() {
        var ages = new HashMap<String, Integer>();
        for (var band : practice.ages()) {
            number("age." + band.code()).ifPresent(number -> ages.put(band.code(), number));
        }
        return ages;
    }

    private List<String> codes(String name, Item item) {
        return fields.all(name).stream()
                .map(code -> code(code, item))
                .distinct()
                .toList();
    }

    private String code(String code, Item item) {
        if (item.options().stream().noneMatch(option -> option.code().equals(code))) {
            flags.add(Flag.UNKNOWN);
        }
        return code;
    }
}
