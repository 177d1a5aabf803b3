package nl.kinderwerk.study;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.kinderwerk.study.Layout.Column;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of answers strictly, row by row: a million rows take no more memory than their respondent codes. Every
 * fault is gathered; rows are handed on only to see them, and whoever stores them must throw them away after a fault.
 */
final class Answers {
    /** Answers outside the base, and the mark of a question that was shown but not answered. */
    static final Set<String> RESERVED = Set.of("skipped", "dont_know", "not_applicable");

    private static final String FORMULA_STARTS = "=+@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final String file;
    private final Layout layout;
    private final Faults faults = new Faults();
    private final Set<String> respondents = new HashSet<>();
    private final DesignCheck design;
    private final List<TopCheck> tops;
    private final Map<String, Integer> positions = new HashMap<>();
    private int line;

    private Answers(Study study, Path path) {
        file = path.getFileName().toString();
        layout = Layout.of(study);
        design = new DesignCheck(this::fault);
        tops = study.items().stream()
                .filter(i -> i.type() == Item.Type.MULTI_TOP3)
                .map(TopCheck::new)
                .toList();
    }

    /**
     * Reads all rows, in the column order of {@link Layout}; an empty cell is the empty text.
     *
     * @return the number of rows
     * @throws InvalidInputException with all faults
     */
    static long read(Study study, Path path, Consumer<List<String>> rows) {
        return new Answers(study, path).read(path, rows);
    }

    private long read(Path path, Consumer<List<String>> rows) {
        var count = 0L;
        try (var reader = open(path);
                var parser = CSVParser.parse(reader, FORMAT)) {
            for (var row : parser) {
                line++;
                if (line == 1) {
                    header(row);
                } else if (checked(row)) {
                    count++;
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
        return count;
    }

    private static BufferedReader open(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void broken(Exception broken) {
        if (broken instanceof CharacterCodingException || broken.getCause() instanceof CharacterCodingException) {
            whole("After row " + line + " the file is not UTF-8.", "Save it as UTF-8.");
        } else {
            whole("After row " + line + " the file is no valid CSV: " + broken.getMessage() + ".", "Check the quotes.");
        }
    }

    private void whole(String message, String remedy) {
        faults.add(file, 0, message, remedy);
    }

    private void header(CSVRecord row) {
        for (var name : row) {
            if (positions.putIfAbsent(name, positions.size()) != null) {
                faults.add(file, 1, "Column '" + name + "' stands here twice.", "Keep one.");
            }
        }
        var wanted = layout.names();
        wanted.stream()
                .filter(name -> !positions.containsKey(name))
                .forEach(name ->
                        fault(name, "A column is missing.", "Add it; leave cells empty where it was not shown."));
        positions.keySet().stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> fault(name, "This column is not in the study.", "Remove it, or mend its name."));
    }

    /** Whether the row was looked at; without a right header only the first faults are worth telling. */
    private boolean checked(CSVRecord row) {
        if (row.size() != positions.size()) {
            fault(
                    "",
                    "The row has " + row.size() + " cells, the header " + positions.size() + ".",
                    "Check the commas.");
            return false;
        }
        if (!positions.keySet().containsAll(layout.names())) {
            return false;
        }
        layout.columns().forEach(column -> check(column, cell(row, column.name())));
        if (!respondents.add(cell(row, Layout.RESPONDENT))) {
            fault(Layout.RESPONDENT, "The respondent stands here twice.", "Every row needs its own code.");
        }
        design.row(cell(row, Layout.ORGANISATION), cell(row, Layout.PROVINCE), cell(row, Layout.POPULATION));
        tops.forEach(top -> top.check(name -> cell(row, name), this::fault));
        return true;
    }

    private void check(Column column, String value) {
        if (!value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            fault(column.name(), "The cell begins like a formula.", "Remove the first character.");
        } else {
            problem(column, value)
                    .ifPresent(message -> fault(column.name(), message, "See the layout in docs/study-format.md."));
        }
    }

    private static Optional<String> problem(Column column, String value) {
        return switch (column.kind()) {
            case ID -> unless(!value.isBlank(), "The cell is empty.");
            case PLACE -> unless(column.codes().contains(value), "Not in areas.csv.");
            case COUNT -> unless(value.matches("[1-9]\\d{0,8}"), "Not a whole number of 1 or more.");
            case WEIGHT -> unless(isNumber(value) && Double.parseDouble(value) > 0, "Not a number above 0.");
            case CODE ->
                unless(
                        value.isEmpty() || column.codes().contains(value) || RESERVED.contains(value),
                        "This code is not in the codebook.");
            case TICK -> unless(value.isEmpty() || value.equals("1") || value.equals("0"), "Not 1, 0 or empty.");
            case NUMBER ->
                unless(value.isEmpty() || RESERVED.contains(value) || isNumber(value), "Not a number of 0 or more.");
            case TEXT -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean right, String message) {
        return right ? Optional.empty() : Optional.of(message);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,12}(\\.\\d{1,12})?");
    }

    private void fault(String column, String message, String remedy) {
        faults.add(column + ": " + message, new Fault(file, line, column, message, remedy));
    }

    private String cell(CSVRecord row, String column) {
        return row.get(positions.getOrDefault(column, -1));
    }

    private List<String> inLayoutOrder(CSVRecord row) {
        var cells = new ArrayList<String>(layout.columns().size());
        layout.columns().forEach(column -> cells.add(cell(row, column.name())));
        return cells;
    }
}
