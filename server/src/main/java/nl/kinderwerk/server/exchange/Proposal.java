package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a table seems to mean, for a person to confirm: by the names of its columns, and by what was confirmed before. */
record Proposal(ForeignTable table, Meanings meanings) {
    /** The binding of before as far as it fits, completed by what the headings and texts seem to mean. */
    Binding bind(Optional<Binding> before) {
        var columns = new HashMap<String, String>();
        var free = new ArrayList<>(table.columns());
        for (var field : Field.values()) {
            before.flatMap(kept -> kept.column(field))
                    .filter(free::contains)
                    .or(() -> likely(field, free))
                    .ifPresent(column -> {
                        columns.put(field.code(), column);
                        free.remove(column);
                    });
        }
        var texts = before.map(Binding::texts).orElse(Map.of());
        return complete(
                new Binding(columns, texts, before.map(Binding::isCounted).orElse(false)));
    }

    private static Optional<String> likely(Field field, List<String> columns) {
        return columns.stream()
                .filter(column -> Vocabulary.isNameOf(field, column))
                .findFirst();
    }

    /** The same binding with a proposal for each text of which nobody said yet what it means. */
    Binding complete(Binding binding) {
        var texts = new HashMap<String, Map<String, String>>();
        for (var field : Field.CODED) {
            var meaning = new HashMap<>(binding.texts().getOrDefault(field.code(), Map.of()));
            for (var text : texts(field, binding)) {
                meanings.propose(field, text).ifPresent(likely -> meaning.putIfAbsent(text, likely));
            }
            texts.put(field.code(), Map.copyOf(meaning));
        }
        return new Binding(binding.columns(), texts, binding.isCounted());
    }

    /** The different texts in the column of a field, in order of appearance. */
    Set<String> texts(Field field, Binding binding) {
        var texts = new LinkedHashSet<String>();
        for (var cell : table.texts(binding.column(field))) {
            texts.addAll(meanings.parts(field, cell));
        }
        return texts;
    }
}
