package nl.kinderwerk.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the codebook that goes with a frozen dataset: what each column asked and what each code means. */
final class Codebook {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Codebook() {}

    static void write(Study study, Wave wave, String sha256, Path file) throws IOException {
        var codebook = new LinkedHashMap<String, Object>();
        codebook.put("study", study.id());
        codebook.put("studyVersion", study.version());
        codebook.put("wave", wave.id());
        codebook.put("year", wave.year());
        codebook.put("status", wave.status().name().toLowerCase(Locale.ROOT));
        codebook.put("sampling", wave.sampling());
        codebook.put("sha256", sha256);
        codebook.put("reservedCodes", Answers.RESERVED.stream().sorted().toList());
        codebook.put("items", study.items().stream().map(Codebook::item).toList());
        Files.writeString(file, JSON.writeValueAsString(codebook));
    }

    private static Map<String, Object> item(Item item) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", item.id());
        map.put("type", item.type().name().toLowerCase(Locale.ROOT));
        map.put("question", sorted(item.question()));
        map.put("source", item.source());
        map.put("options", options(item.options()));
        map.put("scale", options(item.scale()));
        return map;
    }

    private static List<Map<String, Object>> options(List<Item.Option> options) {
        return options.stream()
                .map(o -> {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("code", o.code());
                    map.put("label", sorted(o.label()));
                    map.put("source", o.source());
                    return (Map<String, Object>) map;
                })
                .toList();
    }

    private static Map<String, String> sorted(Text text) {
        return new TreeMap<>(text.byLanguage());
    }
}
