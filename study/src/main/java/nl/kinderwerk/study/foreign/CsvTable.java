package nl.kinderwerk.study.foreign;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Reads CSV with comma, semicolon or tab, and keeps a bare empty cell apart from a quoted one. */
public final class CsvTable {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int TRIED = 20;
    private static final int MOST_CELLS = 20_000_000;

    private CsvTable() {}

    /**
     * Reads a text.
     *
     * @param file for messages
     * @throws InvalidInputException when it is no CSV
     */
    public static Table read(String file, String text) {
        return new Table(file, rows(file, text, separator(text), Integer.MAX_VALUE));
    }

    /** The separator by which the first rows have the same number of cells, and the most. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingInt(s -> score(text, s)))
                .orElseThrow();
    }

    private static int score(String text, char separator) {
        try {
            var rows = rows("", text, separator, TRIED);
            var width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
            var even = rows.stream().filter(r -> r.cells().size() == width).count();
            return width < 2 ? 0 : (int) (even * 10_000 / rows.size()) + Math.min(width, 9_999);
        } catch (InvalidInputException broken) {
            return 0;
        }
    }

    private static List<Row> rows(String file, String text, char separator, int most) {
        var rows = new ArrayList<Row>();
        var cells = 0L;
        try (var parser = CSVParser.parse(new StringReader(text), format(separator))) {
            for (var row : parser) {
                if (rows.size() == most) {
                    break;
                }
                if (!blank(row)) {
                    rows.add(new Row((int) row.getRecordNumber(), cells(row)));
                    cells += row.size();
                }
                if (cells > MOST_CELLS) {
                    throw InvalidInputException.of(file, "The table has more than 20 million cells.", "Export less.");
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw InvalidInputException.of(
                    file,
                    "After row " + (rows.isEmpty() ? 0 : rows.getLast().number()) + " this is no valid CSV.",
                    "Check the quotes, or export the file again.");
        }
        return rows;
    }

    /** With this quote mode the parser hands out null for a bare empty cell and only for that. */
    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .setNullString(null)
                .get();
    }

    private static boolean blank(CSVRecord row) {
        return row.size() == 1 && Cell.of(row.get(0) == null ? "" : row.get(0)) == Cell.EMPTY;
    }

    private static List<Cell> cells(CSVRecord row) {
        return row.stream()
                .map(text -> text == null ? Cell.ABSENT : Cell.of(text))
                .toList();
    }
}
