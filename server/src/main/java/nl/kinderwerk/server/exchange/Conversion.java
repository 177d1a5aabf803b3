package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.kinderwerk.server.exchange.ForeignTable.Line;
import nl.kinderwerk.server.exchange.Meanings.Series;

/** Makes forms of the rows of a table, by a binding; what does not fit is a flaw, and nothing is guessed. */
final class Conversion {
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_NAME = 200;
    private static final String TWO_ROWS = "identity";
    private static final String NOT_UNDERSTOOD = "activity";
    private static final Set<String> KEPT = Set.of(TWO_ROWS, NOT_UNDERSTOOD);

    /** One or two zeros behind a mark are decimals, in every country. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})(?:[.,]0{1,2})?");

    /** Three digits behind a mark are thousands to some systems and decimals to others. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private final ForeignTable table;
    private final Binding binding;
    private final Meanings meanings;
    private final Identities identities;
    private final Predicate<String> doubted;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<SessionKey, Integer> alike = new HashMap<>();
    private final Set<UUID> identified = new HashSet<>();

    /**
     * A conversion.
     *
     * @param identities which registrations the numbers of the other system mean
     * @param doubted which notes may not come in, because they may tell who somebody is
     */
    Conversion(
            ForeignTable table, Binding binding, Meanings meanings, Identities identities, Predicate<String> doubted) {
        this.table = table;
        this.binding = binding;
        this.meanings = meanings;
        this.identities = identities;
        this.doubted = doubted;
    }

    /** What came out; rows with a flaw are not among it. */
    record Outcome(List<Prepared> rows, List<Flaw> flaws) {}

    Outcome convert() {
        var rows = new ArrayList<Prepared>();
        flaws.addAll(table.flaws());
        for (var line : table.readable()) {
            var before = flaws.size();
            var row = prepared(line);
            forgive(line, flaws.subList(before, flaws.size()));
            if (flaws.size() == before) {
                rows.add(row);
            }
        }
        flaws.sort(Comparator.comparingInt(Flaw::row));
        return new Outcome(List.copyOf(rows), List.copyOf(flaws));
    }

    private Prepared prepared(Line line) {
        var identity = identity(line);
        var fields = fields(line);
        var key = key(line, fields);
        var byKey = key.id(alike.merge(key, 1, Integer::sum));
        return new Prepared(line.number(), key, former(fields), byKey, identity, fields);
    }

    private Optional<UUID> identity(Line line) {
        var number = cell(line, Field.IDENTITY);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var id = identities.id(number);
        if (!identified.add(id)) {
            flaw(line, Field.IDENTITY, TWO_ROWS);
        }
        return Optional.of(id);
    }

    /** Nothing of a row that stands already is read in: it must be told from others and understood, and need not be right. */
    private void forgive(Line line, List<Flaw> found) {
        if (identities.stands(cell(line, Field.IDENTITY))) {
            found.removeIf(flaw -> !KEPT.contains(flaw.key()));
        }
    }

    private SessionKey key(Line line, Map<String, List<String>> fields) {
        var series = one(fields, "series").map(id -> "series:" + id);
        return SessionKey.of(
                meanings.place().organisation(),
                one(fields, "day"),
                series.or(() -> one(fields, "activity").map(code -> "activity:" + code)),
                cell(line, Field.NEIGHBOURHOOD));
    }

    private static Optional<String> one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Numbers and the present neighbourhood of a series were a part of it: it recognises what was read in by it, no more. */
    private UUID former(Map<String, List<String>> fields) {
        var content = new ArrayList<String>();
        for (var name :
                List.of("day", "series", "activity", "neighbourhood", "state", "children", "parents", "volunteers")) {
            content.add(String.join(",", fields.getOrDefault(name, List.of())));
        }
        content.add(seen.merge(String.join("\n", content), 1, Integer::sum).toString());
        content.add(meanings.place().organisation());
        return Identities.hash(content.toArray(String[]::new));
    }

    private Map<String, List<String>> fields(Line line) {
        var fields = new HashMap<String, List<String>>();
        Days.read(cell(line, Field.DAY))
                .ifPresentOrElse(day -> fields.put("day", List.of(day.toString())), () -> flaw(line, Field.DAY, "day"));
        var series = activity(line, fields);
        neighbourhood(line, fields, series);
        Field.NUMBERS.forEach(field -> number(line, field).ifPresent(n -> fields.put(field.code(), List.of(n))));
        fields.put("counted", List.of(counted(line)));
        fields.put("state", List.of(state(line, fields)));
        fields.put("aim", codes(line, Field.AIMS, series.map(Series::aims)));
        fields.put("partner", codes(line, Field.PARTNERS, series.map(Series::partners)));
        note(line).ifPresent(note -> fields.put("note", List.of(note)));
        return fields;
    }

    private String cell(Line line, Field field) {
        return table.cell(line, binding.column(field));
    }

    private void flaw(Line line, Field field, String key) {
        flaws.add(new Flaw(line.number(), binding.column(field).orElse(""), key, cell(line, field)));
    }

    private Optional<Series> activity(Line line, Map<String, List<String>> fields) {
        var meaning =
                binding.meaning(Field.ACTIVITY, cell(line, Field.ACTIVITY)).orElse("");
        var series = meanings.series(meaning);
        series.ifPresent(one -> fields.put("series", List.of(one.id().toString())));
        Meanings.activity(meaning)
                .filter(code -> meanings.has(Field.ACTIVITY, meaning))
                .ifPresent(code -> fields.put("activity", List.of(code)));
        if (!fields.containsKey("series") && !fields.containsKey("activity")) {
            flaw(line, Field.ACTIVITY, cell(line, Field.ACTIVITY).isEmpty() ? "no_activity" : NOT_UNDERSTOOD);
        }
        return series;
    }

    private void neighbourhood(Line line, Map<String, List<String>> fields, Optional<Series> series) {
        var place = Optional.of(cell(line, Field.NEIGHBOURHOOD))
                .filter(text -> !text.isEmpty())
                .or(() -> series.map(Series::neighbourhood));
        if (place.isEmpty()) {
            flaw(line, Field.NEIGHBOURHOOD, "neighbourhood");
        } else if (place.get().length() > LONGEST_NAME) {
            flaw(line, Field.NEIGHBOURHOOD, "long");
        }
        place.ifPresent(text -> fields.put("neighbourhood", List.of(text)));
    }

    /** Nothing stays nothing; what is no number is a flaw, never a zero. */
    private Optional<String> number(Line line, Field field) {
        var text = cell(line, field);
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(Integer.valueOf(number.group(1)).toString());
        }
        if (!text.isEmpty()) {
            flaw(line, field, THOUSANDS.matcher(text).matches() ? "thousands" : "number");
        }
        return Optional.empty();
    }

    private String counted(Line line) {
        var text = cell(line, Field.COUNTED);
        if (text.isEmpty()) {
            return binding.isCounted() ? "counted" : "estimated";
        }
        return Vocabulary.counted(text).orElseGet(() -> {
            flaw(line, Field.COUNTED, "counted");
            return "estimated";
        });
    }

    private String state(Line line, Map<String, List<String>> fields) {
        var text = cell(line, Field.STATE);
        var state = text.isEmpty() ? Optional.of("held") : Vocabulary.state(text);
        if (state.isEmpty()) {
            flaw(line, Field.STATE, "state");
        }
        var isAttended = Field.NUMBERS.stream().anyMatch(field -> fields.containsKey(field.code()));
        if (state.equals(Optional.of("cancelled")) && isAttended) {
            flaw(line, Field.STATE, "cancelled");
        }
        return state.orElse("held");
    }

    /** What a column says; without a column, what the series pre-fills. */
    private List<String> codes(Line line, Field field, Optional<List<String>> ofSeries) {
        if (binding.column(field).isEmpty()) {
            return ofSeries.orElse(List.of());
        }
        var codes = new LinkedHashSet<String>();
        for (var text : meanings.parts(field, cell(line, field))) {
            var meaning = binding.meaning(field, text).orElse("");
            if (meanings.has(field, meaning)) {
                codes.add(meaning);
            } else if (!meaning.equals(Meanings.LEFT_OUT)) {
                flaws.add(new Flaw(line.number(), binding.column(field).orElse(""), field.code(), text));
            }
        }
        return List.copyOf(codes);
    }

    private Optional<String> note(Line line) {
        var text = cell(line, Field.NOTE);
        if (text.length() > LONGEST_NOTE) {
            flaw(line, Field.NOTE, "long");
        } else if (doubted.test(text)) {
            flaws.add(new Flaw(line.number(), binding.column(Field.NOTE).orElse(""), "person", ""));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
