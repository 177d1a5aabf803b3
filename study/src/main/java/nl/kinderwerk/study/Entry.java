package nl.kinderwerk.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file: hands out its values by type, notes what is missing or wrong with its line, and at
 * {@link #done()} what nobody asked for. After a fault it hands out something harmless, so that reading goes on.
 */
public final class Entry {
    private final String file;
    private final Faults faults;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Entry(String file, Faults faults, @Nullable Node node) {
        this.file = file;
        this.faults = faults;
        this.line = node == null ? 1 : line(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> put(pair.getKeyNode(), pair.getValueNode()));
        } else {
            fault(line, "Expected keys with values here.", "Write key: value.");
        }
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : key.toString();
        if (values.put(name, value) != null) {
            fault(line(key), "'" + name + "' stands here twice.", "Keep one of them.");
        }
    }

    /** The line in which the mapping begins. */
    public int line() {
        return line;
    }

    /** The line of a key; of the mapping when the key is not there. */
    public int line(String key) {
        var node = values.get(key);
        return node == null ? line : line(node);
    }

    /** Whether the key stands here with a value. */
    public boolean has(String key) {
        var node = values.get(key);
        return node != null && !isNull(node);
    }

    /** Notes a fault of this file. */
    public void fault(int atLine, String message, String remedy) {
        faults.add(file, atLine, message, remedy);
    }

    /** A text that must be there; empty after a fault. */
    public String string(String key) {
        require(key);
        return optional(key).orElse("");
    }

    /** A text that may be there. */
    public Optional<String> optional(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null || !has(key)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        fault(line(node), "'" + key + "' must be one piece of text.", "Write " + key + ": text.");
        return Optional.empty();
    }

    /** A text that must be there and match a pattern. */
    public String string(String key, String pattern, String explanation) {
        var value = string(key);
        if (!value.isEmpty() && !value.matches(pattern)) {
            fault(line(key), "'" + value + "' is no valid " + key + ".", explanation);
        }
        return value;
    }

    Optional<Double> decimal(String key) {
        return optional(key).flatMap(value -> {
            if (value.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                return Optional.of(Double.parseDouble(value));
            }
            fault(line(key), "'" + key + "' must be a number, not '" + value + "'.", "Write it as 12 or 0.5.");
            return Optional.empty();
        });
    }

    Optional<Integer> integer(String key) {
        return decimal(key).map(value -> {
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                fault(line(key), "'" + key + "' must be a whole number.", "Leave out the decimals.");
            }
            return value.intValue();
        });
    }

    /** A whole number that must be there; 0 after a fault. */
    public int requiredInteger(String key) {
        require(key);
        return integer(key).orElse(0);
    }

    /** A day that must be there; some day after a fault. */
    LocalDate day(String key) {
        return moment(key, LocalDate::parse, LocalDate.EPOCH, "Write it as 2026-11-30.");
    }

    /** A time of day that must be there; noon after a fault. */
    LocalTime time(String key) {
        return moment(key, LocalTime::parse, LocalTime.NOON, "Write it as \"14:00\".");
    }

    private <T> T moment(String key, Function<String, T> reader, T instead, String remedy) {
        var written = string(key);
        try {
            return written.isEmpty() ? instead : reader.apply(written);
        } catch (DateTimeException wrong) {
            fault(line(key), "'" + written + "' is no " + (instead instanceof LocalTime ? "time." : "day."), remedy);
            return instead;
        }
    }

    /** Whether the key stands here with {@code true}. */
    public boolean flag(String key) {
        var value = optional(key).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            fault(line(key), "'" + key + "' must be true or false.", "Write " + key + ": true.");
        }
        return value.equals("true");
    }

    /** One of the constants, in small letters, that must be there. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        require(key);
        return optional(key).flatMap(value -> {
            var names = new ArrayList<String>();
            for (var constant : type.getEnumConstants()) {
                var name = constant.name().toLowerCase(Locale.ROOT);
                if (name.equals(value)) {
                    return Optional.of(constant);
                }
                names.add(name);
            }
            fault(line(key), "'" + value + "' is no " + key + ".", "Choose one of " + String.join(", ", names) + ".");
            return Optional.empty();
        });
    }

    /** Notes a fault when two parts have the same id. */
    void unique(String key, String id, Set<String> seen) {
        if (!id.isEmpty() && !seen.add(id)) {
            fault(line(key), "'" + id + "' stands here twice.", "Give each its own " + key + ".");
        }
    }

    /** A text in all languages under a key. */
    public Text text(String key, List<String> languages) {
        return optionalText(key, languages).orElseGet(() -> {
            missing(key);
            return new Text(Map.of());
        });
    }

    Optional<Text> optionalText(String key, List<String> languages) {
        return entry(key).map(entry -> {
            var text = entry.languages(languages);
            entry.done();
            return text;
        });
    }

    /** The texts of this very mapping, one key for each language. */
    Text languages(List<String> languages) {
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, string(language)));
        return new Text(texts);
    }

    /** The mapping under a key, if the key is there. */
    public Optional<Entry> entry(String key) {
        asked.add(key);
        return values.containsKey(key) ? Optional.of(new Entry(file, faults, values.get(key))) : Optional.empty();
    }

    List<Entry> entries(String key) {
        return sequence(key).stream().map(node -> new Entry(file, faults, node)).toList();
    }

    /** A list of plain values; empty when the key is not there. */
    public List<String> strings(String key) {
        var strings = new ArrayList<String>();
        for (var node : sequence(key)) {
            if (node instanceof ScalarNode scalar) {
                strings.add(scalar.getValue());
            } else {
                fault(line(node), "'" + key + "' must be a list of plain values.", "Write " + key + ": [a, b].");
            }
        }
        return strings;
    }

    private List<Node> sequence(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null || !has(key)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(line(node), "'" + key + "' must be a list.", "Begin each part with a dash.");
        return List.of();
    }

    /** Keys in the order of the file; asking for them this way counts as asking. */
    public Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    /** Notes every key that nobody asked for: a typing error must not pass in silence. */
    public void done() {
        values.forEach((key, node) -> {
            if (!asked.contains(key)) {
                fault(line(node), "Unknown key '" + key + "'.", "Known here: " + String.join(", ", sorted()) + ".");
            }
        });
    }

    private List<String> sorted() {
        return asked.stream().sorted().toList();
    }

    private void require(String key) {
        if (!has(key)) {
            missing(key);
        }
    }

    private void missing(String key) {
        asked.add(key);
        fault(line, "'" + key + "' is missing.", "Add " + key + ": ….");
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
