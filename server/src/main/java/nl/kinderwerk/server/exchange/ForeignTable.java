package nl.kinderwerk.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.export.Formulas;
import nl.kinderwerk.study.foreign.CsvTable;
import nl.kinderwerk.study.foreign.Table;
import nl.kinderwerk.study.foreign.TextFile;
import nl.kinderwerk.study.foreign.Workbook;

/**
 * A table that another system made.
 *
 * @param file its name
 * @param heading names of the columns that have one
 * @param lines the rows under the heading
 * @param flaws what is wrong with its shape: names that stand twice in the heading, rows with another number of cells
 */
record ForeignTable(String file, List<String> heading, List<Line> lines, List<Flaw> flaws) {
    /** Bytes of a file: years of registrations of a large organisation fit in. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** Rows of a file. */
    static final int MOST_ROWS = 10_000;

    private static final int WIDEST = 200;
    private static final int LONGEST_NAME = 100;

    ForeignTable {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /**
     * A row.
     *
     * @param number as a spreadsheet counts, the heading with it
     * @param cells without the spaces around them, as many as the row has
     */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Reads a workbook, its longest sheet, or lines of text.
     *
     * @throws InvalidInputException when it is neither, or too much
     */
    static ForeignTable read(String file, byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge(file);
        }
        var isWorkbook = file.toLowerCase(Locale.ROOT).matches(".*\\.xlsx?");
        var table = isWorkbook ? longest(file, content) : CsvTable.read(file, TextFile.decode(file, content));
        var heading = table.heading();
        if (table.rows().size() > MOST_ROWS + 1 || heading.size() > WIDEST) {
            throw tooLarge(file);
        }
        var lines = table.rows().stream().skip(1).map(ForeignTable::line).toList();
        if (lines.isEmpty()) {
            throw InvalidInputException.of(file, "There are no rows in it.", "It needs a heading and a row.");
        }
        var flaws = new ArrayList<>(twice(table.rows().getFirst().number(), heading));
        lines.stream().filter(line -> isRagged(line, heading)).forEach(line -> flaws.add(ragged(line)));
        return new ForeignTable(printed(file), heading, lines, flaws);
    }

    /** Which of them is meant, nobody can choose by name. */
    private static List<Flaw> twice(int row, List<String> heading) {
        return heading.stream()
                .filter(name -> !name.isEmpty() && heading.indexOf(name) != heading.lastIndexOf(name))
                .distinct()
                .map(name -> new Flaw(row, name, "twice", name))
                .toList();
    }

    /** A separator within a text makes a cell too many: all cells behind it stand under another name. */
    private static boolean isRagged(Line line, List<String> heading) {
        return !line.isBlank() && line.cells().size() != heading.size();
    }

    private static Flaw ragged(Line line) {
        return new Flaw(
                line.number(), "", "ragged", Integer.toString(line.cells().size()));
    }

    /** The rows of which it is known which cell stands in which column, and in which something stands. */
    List<Line> readable() {
        return lines.stream()
                .filter(line -> !line.isBlank() && !isRagged(line, heading))
                .toList();
    }

    private static InvalidInputException tooLarge(String file) {
        return InvalidInputException.of(file, "The file is too large.", "Split it.");
    }

    private static Table longest(String file, byte[] content) {
        return Workbook.read(file, content).values().stream()
                .max(Comparator.comparingInt(table -> table.rows().size()))
                .orElseThrow(() -> InvalidInputException.of(file, "There is no sheet in it.", "Add one."));
    }

    private static Line line(nl.kinderwerk.study.foreign.ForeignAnswers.Row row) {
        return new Line(
                row.number(),
                row.cells().stream()
                        .map(cell -> Formulas.original(cell.text().strip()).replace("\0", ""))
                        .toList());
    }

    private static String printed(String file) {
        var name = file.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Names that stand above one column only: the others cannot be bound. */
    List<String> columns() {
        return heading.stream()
                .filter(name -> !name.isEmpty() && heading.indexOf(name) == heading.lastIndexOf(name))
                .toList();
    }

    /** What stands in a column of a row; empty when there is nothing, or no such column. */
    String cell(Line line, Optional<String> column) {
        var place = column.map(heading::indexOf).orElse(-1);
        return place >= 0 && place < line.cells().size() ? line.cells().get(place) : "";
    }

    /** The different texts of a column, in order of appearance. */
    Set<String> texts(Optional<String> column) {
        var texts = new LinkedHashSet<String>();
        readable().forEach(line -> texts.add(cell(line, column)));
        texts.remove("");
        return texts;
    }
}
