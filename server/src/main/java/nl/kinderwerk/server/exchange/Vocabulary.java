package nl.kinderwerk.server.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.foreign.Likeness;

/** How other systems call columns, and how they say "counted" and "cancelled", in both languages. */
final class Vocabulary {
    private static final Map<String, String> FIELDS = new HashMap<>();
    private static final Map<String, String> COUNTED = read("said.", List.of("counted", "estimated"));
    private static final Map<String, String> STATES = read("said.", List.of("held", "cancelled"));

    static {
        for (var field : Field.values()) {
            read("names.", List.of(field.code())).forEach(FIELDS::putIfAbsent);
        }
    }

    private Vocabulary() {}

    private static Map<String, String> read(String prefix, List<String> meanings) {
        var read = new HashMap<String, String>();
        for (var language : List.of("nl", "en")) {
            var words = Words.of(Vocabulary.class, language);
            for (var meaning : meanings) {
                for (var word : words.say(prefix + meaning).split(", ", -1)) {
                    read.put(Likeness.plain(word), meaning);
                }
            }
        }
        return read;
    }

    /** Whether a column with this name seems to hold a field. */
    static boolean isNameOf(Field field, String column) {
        return field.code().equals(FIELDS.get(Likeness.plain(column)));
    }

    /** {@code counted} or {@code estimated}, when a text says one of both. */
    static Optional<String> counted(String text) {
        return Optional.ofNullable(COUNTED.get(Likeness.plain(text)));
    }

    /** {@code held} or {@code cancelled}, when a text says one of both. */
    static Optional<String> state(String text) {
        return Optional.ofNullable(STATES.get(Likeness.plain(text)));
    }
}
