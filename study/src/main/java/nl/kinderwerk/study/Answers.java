package nl.kinderwerk.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of answers strictly, row by row: a million rows take no more memory than their respondent codes. Every
 * fault is gathered; rows are handed on as they are read, and whoever stores them must throw them away after a fault.
 */
public final class Answers {
    /** Answers outside the base, and the mark of a question that was shown but not answered. */
    static final Set<String> RESERVED = Set.of("skipped", "dont_know", "not_applicable");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final CSVFormat WRITTEN =
            FORMAT.builder().setRecordSeparator('\n').get();
    private static final int PRINTED_LENGTH = 40;

    private final String file;
    private final Layout layout;
    private final List<Column> words;
    private final Faults faults = new Faults();
    private final Set<String> respondents = new HashSet<>();
    private final DesignCheck design;
    private final List<TopCheck> tops;
    private final SinceCheck since;
    private final Map<String, Integer> positions = new HashMap<>();
    private int width;
    private int line;

    private Answers(Study study, Path path, SinceCheck since) {
        this.since = since;
        file = path.startsWith(study.folder())
                ? study.folder().relativize(path).toString().replace('\\', '/')
                : path.toString();
        layout = Layout.of(study);
        words = Layout.words(study);
        design = new DesignCheck(study.areas(), this::fault);
        tops = study.items().stream()
                .filter(i -> i.type() == Item.Type.MULTI_TOP3)
                .map(TopCheck::of)
                .toList();
    }

    /**
     * Reads all rows, in the column order of {@link Layout}; an empty cell is the empty text.
     *
     * @return the number of rows
     * @throws InvalidInputException with all faults
     */
    public static long read(Study study, Path path, Consumer<List<String>> rows) {
        return new Answers(study, path, new SinceCheck(List.of())).read(path, rows);
    }

    /**
     * Reads all rows of a wave, as {@link #read(Study, Path, Consumer)}; what was not asked in it may not be answered.
     *
     * @return the number of rows
     * @throws InvalidInputException with all faults
     */
    static long read(Study study, Wave wave, Consumer<List<String>> rows) {
        var path = wave.answers();
        return new Answers(study, path, SinceCheck.of(study, wave)).read(path, rows);
    }

    /**
     * Writes rows in the column order of {@link Layout}, strictly as {@link #read} wants them.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Study study, List<List<String>> rows, Path file) throws IOException {
        write(Layout.of(study).names(), rows, file);
    }

    static void write(List<String> columns, List<List<String>> rows, Path file) throws IOException {
        try (var printer = WRITTEN.print(Files.newBufferedWriter(file))) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        }
    }

    private long read(Path path, Consumer<List<String>> rows) {
        try (var input = Files.newInputStream(path);
                var parser = CSVParser.parse(withoutMark(input), FORMAT)) {
            for (var row : parser) {
                line++;
                if (line == 1) {
                    header(row);
                } else if (sound(row) && faults.isEmpty()) {
                    rows.accept(inLayoutOrder(row));
                }
            }
        } catch (NoSuchFileException absent) {
            whole("The file is missing.", "Put it there; for a sample wave run 'kinderwerk sample'.");
        } catch (IOException | UncheckedIOException broken) {
            broken(broken);
        }
        if (line < 2 && faults.isEmpty()) {
            whole("There are no answers in the file.", "It needs a header and at least one row.");
        }
        design.end();
        faults.throwIfAny();
        return line - 1L;
    }

    /** Strict UTF-8; the byte order mark that spreadsheets write is passed over. */
    private static BufferedReader withoutMark(InputStream input) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var reader = new BufferedReader(new InputStreamReader(input, decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void broken(Exception broken) {
        if (broken instanceof CharacterCodingException || broken.getCause() instanceof CharacterCodingException) {
            whole("The file is not UTF-8, somewhere after row " + line + ".", "Save it as UTF-8.");
        } else {
            whole("After row " + line + " the file is no valid CSV: " + broken.getMessage() + ".", "Check the quotes.");
        }
    }

    private void whole(String message, String remedy) {
        faults.add(file, 0, message, remedy);
    }

    private void header(CSVRecord row) {
        for (var name : row) {
            if (positions.putIfAbsent(name, width) != null) {
                headerFault(name, "This column stands here twice.", "Keep one.");
            }
            width++;
        }
        var wanted = new HashSet<>(layout.names());
        words.forEach(column -> wanted.add(column.name()));
        layout.columns().stream()
                .filter(c -> !c.isOptional() && !positions.containsKey(c.name()))
                .forEach(c -> headerFault(
                        c.name(), "This column is missing.", "Add it; leave cells empty where it was not shown."));
        for (var name : row) {
            if (!wanted.contains(name)) {
                headerFault(name, "This column is not in the study.", "Remove it, or mend its name.");
            }
        }
    }

    private void headerFault(String column, String message, String remedy) {
        faults.add(message, new Fault(file, 1, printed(column), message, remedy));
    }

    /** Notes the faults of a row; whether its cells belong to the columns of the header. */
    private boolean sound(CSVRecord row) {
        if (row.size() != width) {
            fault(
                    "",
                    "The number of cells is not that of the header (" + width + ").",
                    row.size() + "",
                    "Check commas.");
            return false;
        }
        Stream.concat(layout.columns().stream(), words.stream())
                .filter(c -> positions.containsKey(c.name()))
                .forEach(c -> check(c, cell(row, c.name())));
        var respondent = cell(row, Layout.RESPONDENT);
        if (!respondent.isEmpty() && !respondents.add(respondent)) {
            fault(Layout.RESPONDENT, "The respondent stands here twice.", respondent, "Every row needs its own code.");
        }
        design.row(column -> cell(row, column));
        since.check(column -> cell(row, column), this::fault);
        tops.forEach(top -> top.check(column -> cell(row, column), this::fault));
        return true;
    }

    private void check(Column column, String value) {
        if (column.formula(value)) {
            fault(column.name(), "The cell begins like a formula.", value, "Remove the first character.");
        } else if (!column.holds(value)) {
            fault(column.name(), column.kind().fault(), value, column.remedy());
        }
    }

    private void fault(String column, String message, String value, String remedy) {
        var said = value.isEmpty() ? message : "'" + printed(value) + "': " + message;
        faults.add(column + ": " + message, new Fault(file, line, column, said, remedy));
    }

    /** A value as it can be shown in one line of a message. */
    private static String printed(String value) {
        var visible = value.replaceAll("\\p{Cntrl}", "�");
        return visible.length() <= PRINTED_LENGTH ? visible : visible.substring(0, PRINTED_LENGTH) + "…";
    }

    private String cell(CSVRecord row, String column) {
        var position = positions.get(column);
        return position == null ? "" : row.get(position);
    }

    private List<String> inLayoutOrder(CSVRecord row) {
        var cells = new ArrayList<String>(layout.columns().size());
        layout.columns().forEach(column -> cells.add(cell(row, column.name())));
        return cells;
    }
}
