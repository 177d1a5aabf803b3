package nl.kinderwerk.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the codebook that goes with a frozen dataset: what each column asked and what each code means. */
final class Codebook {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Codebook() {}

    static void write(Study study, Wave wave, Dataset dataset, Path file) throws IOException {
        var codebook = new LinkedHashMap<String, Object>();
        codebook.put("study", study.id());
        codebook.put("studyVersion", study.version());
        codebook.put("wave", wave.id());
        codebook.put("year", wave.year());
        codebook.put("status", wave.status().name().toLowerCase(Locale.ROOT));
        codebook.put("sampling", wave.sampling());
        codebook.put("fpc", wave.fpc().name().toLowerCase(Locale.ROOT));
        codebook.put("sha256", dataset.sha256());
        codebook.put("rows", dataset.rows());
        codebook.put("reservedCodes", Answers.RESERVED.stream().sorted().toList());
        codebook.put("columns", Layout.of(study).names());
        codebook.put("items", study.items().stream().map(Codebook::item).toList());
        Files.writeString(file, JSON.writeValueAsString(codebook));
    }

    /** What a codebook says about the answers beside it. */
    static Dataset dataset(Path file, Path answers) throws IOException {
        try {
            var codebook = JSON.readTree(Files.readString(file));
            return new Dataset(
                    answers,
                    codebook.required("sha256").asString(),
                    codebook.required("rows").asLong(),
                    codebook.required("study").asString(),
                    codebook.required("studyVersion").asString(),
                    codebook.required("wave").asString());
        } catch (JacksonException broken) {
            throw new IOException(file + " is no codebook", broken);
        }
    }

    private static Map<String, Object> item(Item item) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", item.id());
        map.put("type", item.type().name().toLowerCase(Locale.ROOT));
        map.put("question", sorted(item.question()));
        map.put("source", item.source());
        item.unit().ifPresent(unit -> map.put("unit", unit));
        map.put("sensitive", item.sensitive());
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
                    o.group().ifPresent(group -> map.put("group", group));
                    map.put("source", o.source());
                    return (Map<String, Object>) map;
                })
                .toList();
    }

    private static Map<String, String> sorted(Text text) {
        return new TreeMap<>(text.byLanguage());
    }
}
