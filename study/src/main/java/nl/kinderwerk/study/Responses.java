package nl.kinderwerk.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** Writes the answers file of a wave. */
public final class Responses {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

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
        write(columns, cells, wave.answers(), draft -> Answers.read(study, draft, row -> {}));
    }

    /** What must hold of a draft before it takes the place of the file. */
    interface Check {
        void check(Path draft);
    }

    static void write(List<String> header, List<List<String>> rows, Path file, Check check) {
        var target = file.toAbsolutePath();
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        try {
            try {
                print(header, rows, draft);
                check.check(draft);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers cannot be written to " + target, failed);
        }
    }

    private static void print(List<String> header, List<List<String>> rows, Path file) throws IOException {
        try (var printer = FORMAT.print(Files.newBufferedWriter(file))) {
            printer.printRecord(header);
            printer.printRecords(rows);
        }
    }
}
