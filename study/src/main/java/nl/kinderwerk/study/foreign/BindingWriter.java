package nl.kinderwerk.study.foreign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.DesignSource;

/** A binding as YAML, to be looked through and completed by a person. */
final class BindingWriter {
    private static final String HEAD = """
            # How the columns of the answers belong to the items of the study; docs/import.md describes every key.
            # Look through all of it, replace each '?' by what you know, and write confirmed: true. Nothing is imported before.
            """;

    private BindingWriter() {}

    static String write(Binding binding, boolean confirmed) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", 1);
        root.put("confirmed", confirmed);
        root.put("tool", binding.tool());
        root.put("wave", wave(binding.wave()));
        binding.onlyWhenFilled().ifPresent(c -> root.put("only_when_filled", c));
        var design = new LinkedHashMap<String, Object>();
        binding.design().forEach((name, source) -> design.put(name, source(source)));
        root.put("design", design);
        var items = new LinkedHashMap<String, Object>();
        binding.items().forEach(item -> items.put(item.item(), item(item)));
        root.put("items", items);
        return HEAD + Yaml.write(root);
    }

    private static Map<String, Object> wave(Binding.WaveFacts wave) {
        var map = new LinkedHashMap<String, Object>();
        map.put("year", wave.year());
        map.put("label", wave.label().byLanguage());
        map.put("sampling", wave.sampling());
        map.put("method", wave.method().byLanguage());
        return map;
    }

    private static Map<String, Object> source(DesignSource source) {
        var map = new LinkedHashMap<String, Object>();
        source.column().ifPresent(c -> map.put("column", c));
        if (!source.codes().isEmpty()) {
            map.put(source.column().isPresent() ? "codes" : "by_province", source.codes());
        }
        source.value().ifPresent(v -> map.put("value", v));
        source.numbered().ifPresent(p -> map.put("numbered", p));
        return map;
    }

    private static Map<String, Object> item(BoundItem item) {
        var map = new LinkedHashMap<String, Object>();
        map.put("as", word(item.shape()));
        if (item.shape() == Shape.NOT_ASKED) {
            return map;
        }
        switch (item.shape()) {
            case TICKS, ROWS -> map.put("columns", item.columns());
            case RANKED -> map.put("columns", item.columns().values().stream().toList());
            default -> map.put("column", item.columns().getOrDefault("", Binding.UNDECIDED));
        }
        if (item.shape() == Shape.DELIMITED) {
            map.put("separator", item.separator().isBlank() ? "space" : item.separator());
        }
        if (item.decimalComma()) {
            map.put("decimal_comma", true);
        }
        if (!item.codes().isEmpty()) {
            map.put("codes", item.codes());
        }
        item.other().ifPresent(other -> map.put("other", other(other)));
        meaning(map, item.meaning());
        return map;
    }

    private static Map<String, Object> other(Binding.Other other) {
        var map = new LinkedHashMap<String, Object>(Map.of("code", other.code()));
        other.column().ifPresent(c -> map.put("column", c));
        return map;
    }

    private static void meaning(Map<String, Object> map, Meaning meaning) {
        map.put("absent", word(meaning.absent()));
        map.put("empty", word(meaning.empty()));
        meaning.allEmpty().ifPresent(state -> map.put("all_empty", word(state)));
        if (!meaning.words().isEmpty()) {
            var words = new TreeMap<String, Object>();
            meaning.words().forEach((text, state) -> words.put(text, word(state)));
            map.put("words", words);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
