package nl.kinderwerk.study.foreign;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Entry;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.Other;

/** Reads the part of a binding that is about one item. */
final class BoundItemReader {
    private static final Set<State> OF_TICKS = EnumSet.of(State.TICKED, State.NOT_TICKED, State.NOT_SHOWN);
    private static final Set<State> OF_A_WHOLE = EnumSet.of(State.NOT_SHOWN, State.SKIPPED);
    private static final Set<State> OF_CODES =
            EnumSet.of(State.NOT_SHOWN, State.SKIPPED, State.DONT_KNOW, State.NOT_APPLICABLE);

    private final BindingReader file;
    private final Item item;
    private final Entry entry;

    BoundItemReader(BindingReader file, Item item, Entry entry) {
        this.file = file;
        this.item = item;
        this.entry = entry;
    }

    BoundItem read() {
        var shape = entry.choice("as", Shape.class).orElse(Shape.NOT_ASKED);
        if (!shapes().contains(shape)) {
            entry.fault(
                    entry.line("as"),
                    "An item of type " + word(item.type()) + " cannot be read as " + word(shape) + ".",
                    "Use " + shapes().stream().map(BoundItemReader::word).collect(Collectors.joining(", ")) + ".");
        }
        var bound = shape == Shape.NOT_ASKED ? BoundItem.notAsked(item.id()) : bound(shape);
        entry.done();
        return bound;
    }

    private Set<Shape> shapes() {
        return switch (item.type()) {
            case SINGLE, AREA -> EnumSet.of(Shape.SINGLE, Shape.NOT_ASKED);
            case MULTI, MULTI_TOP3 -> EnumSet.of(Shape.TICKS, Shape.DELIMITED, Shape.RANKED, Shape.NOT_ASKED);
            case MATRIX_FREQUENCY -> EnumSet.of(Shape.ROWS, Shape.NOT_ASKED);
            case NUMBER -> EnumSet.of(Shape.NUMBER, Shape.NOT_ASKED);
            case TEXT -> EnumSet.of(Shape.TEXT, Shape.NOT_ASKED);
        };
    }

    private BoundItem bound(Shape shape) {
        return new BoundItem(
                item.id(),
                shape,
                columns(shape),
                codes(shape),
                entry.entry("other").map(this::other),
                shape == Shape.DELIMITED ? separator() : "",
                entry.flag("decimal_comma"),
                meaning(shape));
    }

    private Map<String, String> columns(Shape shape) {
        return switch (shape) {
            case TICKS, ROWS -> optionColumns();
            case RANKED -> places();
            default -> Map.of("", file.known(entry, "column", entry.string("column")));
        };
    }

    private Map<String, String> optionColumns() {
        var columns = new LinkedHashMap<String, String>();
        entry.entry("columns")
                .ifPresentOrElse(
                        all -> {
                            for (var option : all.keys()) {
                                option(all, option, option, item.options());
                                columns.put(option, file.known(all, option, all.string(option)));
                            }
                        },
                        this::noColumns);
        return columns;
    }

    private Map<String, String> places() {
        var columns = new LinkedHashMap<String, String>();
        for (var column : entry.strings("columns")) {
            columns.put(String.valueOf(columns.size() + 1), file.known(entry, "columns", column));
        }
        if (columns.isEmpty()) {
            noColumns();
        }
        return columns;
    }

    private void noColumns() {
        entry.fault(entry.line(), "'columns' is missing.", "Add columns: as in docs/import.md.");
    }

    private Map<String, String> codes(Shape shape) {
        var codes = file.map(entry, "codes");
        var allowed = shape == Shape.ROWS ? item.scale() : item.options();
        var within = entry.entry("codes").orElse(entry);
        codes.forEach((text, code) -> option(within, text, code, allowed));
        return codes;
    }

    /** Areas have no options: whether a code of one exists is checked with the answers. */
    private void option(Entry within, String key, String code, List<Item.Option> allowed) {
        var known = allowed.stream().anyMatch(o -> o.code().equals(code));
        if (!known && item.type() != Item.Type.AREA && !code.equals(Binding.UNDECIDED)) {
            within.fault(
                    within.line(key),
                    "'" + code + "' is no code of item '" + item.id() + "'.",
                    "Use " + allowed.stream().map(Item.Option::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    private Other other(Entry other) {
        var code = BindingReader.decided(other, "code", other.string("code"));
        option(other, "code", code, item.options());
        var read = new Other(code, other.optional("column").map(c -> file.known(other, "column", c)));
        other.done();
        return read;
    }

    /** YAML hides a space, so it has a name. */
    private String separator() {
        var separator = entry.string("separator");
        return separator.equals("space") ? " " : separator;
    }

    private Meaning meaning(Shape shape) {
        var states = shape == Shape.TICKS ? OF_TICKS : OF_CODES;
        var words = new LinkedHashMap<String, State>();
        entry.entry("words").ifPresent(all -> all.keys().forEach(word -> words.put(word, state(all, word, states))));
        return new Meaning(
                state(entry, "absent", states),
                state(entry, "empty", states),
                entry.has("all_empty") ? Optional.of(state(entry, "all_empty", OF_A_WHOLE)) : Optional.empty(),
                words);
    }

    private static State state(Entry entry, String key, Set<State> allowed) {
        var value = entry.string(key);
        return allowed.stream().filter(s -> word(s).equals(value)).findFirst().orElseGet(() -> {
            if (!value.isEmpty()) {
                entry.fault(
                        entry.line(key),
                        value.equals(Binding.UNDECIDED)
                                ? "'" + key + "' is still to be decided."
                                : "'" + value + "' is no meaning of '" + key + "' here.",
                        "Write " + allowed.stream().map(BoundItemReader::word).collect(Collectors.joining(", or "))
                                + ".");
            }
            return State.NOT_SHOWN;
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
