package nl.kinderwerk.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the answers file of a wave. */
public final class Responses {
    private Responses() {}

    /**
     * Writes answers of respondents, in the order given, after reading them as strictly as any file of answers; the old
     * file stays whole until then.
     *
     * @param rows cells by column; a column that is absent is "not shown"
     * @throws InvalidInputException when the answers do not fit the study; then nothing changes
     */
    public static void write(Study study, Wave wave, List<Map<String, String>> rows) {
        var columns = new ArrayList<>(Layout.of(study).names());
        Layout.words(study).forEach(column -> columns.add(column.name()));
        var cells = rows.stream()
                .map(row -> columns.stream().map(c -> row.getOrDefault(c, "")).toList())
                .toList();
        try {
            replace(study, wave.answers().toAbsolutePath(), columns, cells);
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers cannot be written to " + wave.answers(), failed);
        }
    }

    private static void replace(Study study, Path target, List<String> columns, List<List<String>> cells)
            throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        try {
            Answers.write(columns, cells, draft);
            Answers.read(study, draft, row -> {});
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
