package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Import;
import nl.kinderwerk.study.foreign.Import.Imported;
import org.apache.commons.csv.CSVFormat;

/** A wave imported by the binding that was proposed, after a person filled in what no file tells. */
record Confirmed(Imported imported, List<Map<String, String>> rows) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static Confirmed of(Study study, List<Path> files, String wave) {
        try {
            var importing = Import.of(study, Intake.open(files).answers());
            var binding = study.folder().resolveSibling(wave + ".yaml");
            Files.writeString(binding, decided(importing.preview(wave).binding()));
            var imported = importing.write(binding, wave);
            // The new wave is part of a study without faults.
            assertThat(Study.read(study.folder()).waves()).containsKey(wave);
            return new Confirmed(imported, rows(imported.folder().resolve("answers.csv")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One respondent is one organisation here, all in one municipality. */
    static String decided(String proposed) {
        return proposed.replace("confirmed: false", "confirmed: true")
                .replace("year: '?'", "year: 2026")
                .replace("year: ?", "year: 2026")
                .replace("sampling: '?'", "sampling: open")
                .replaceAll("organisation:\n    value: '\\?'", "organisation:\n    numbered: O")
                .replaceAll("municipality:\n    value: '\\?'", "municipality:\n    value: GM0344")
                .replaceAll(
                        "organisations_in_province:\n    value: '\\?'",
                        "organisations_in_province:\n    value: '99999'");
    }

    private static List<Map<String, String>> rows(Path csv) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var parser = FORMAT.parse(Files.newBufferedReader(csv))) {
            parser.forEach(row -> rows.add(row.toMap()));
        }
        return rows;
    }

    /** How often each text stands in a column. */
    Map<String, Long> counts(String column) {
        var counts = new TreeMap<String, Long>();
        rows.forEach(row -> counts.merge(row.getOrDefault(column, "no such column"), 1L, Long::sum));
        return counts;
    }
}
