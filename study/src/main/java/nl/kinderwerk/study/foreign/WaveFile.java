package nl.kinderwerk.study.foreign;

import java.util.LinkedHashMap;

/** The wave.yaml of an imported wave. */
final class WaveFile {
    private WaveFile() {}

    static String of(String id, Binding.WaveFacts facts) {
        var root = new LinkedHashMap<String, Object>();
        root.put("id", id);
        root.put("year", Integer.valueOf(facts.year()));
        root.put("label", facts.label().byLanguage());
        root.put("status", "final");
        root.put("sampling", facts.sampling());
        root.put("method", facts.method().byLanguage());
        root.put("answers", "answers.csv");
        return Yaml.write(root);
    }
}
