package nl.kinderwerk.study.foreign;

import java.util.HashSet;
import java.util.List;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;

/**
 * A table as it stands in a file or a sheet, the heading among its rows.
 *
 * @param file for messages; with the sheet, when there is one
 */
public record Table(String file, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** The texts of the first row, spaces around them taken off; empty when there is no row. */
    public List<String> heading() {
        return rows.isEmpty() ? List.of() : texts(rows.getFirst());
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(cell -> cell.text().strip()).toList();
    }

    /**
     * The rows under the heading.
     *
     * @throws InvalidInputException with every column without a name or with a name that stands there twice, and every
     *     row with another number of cells
     */
    public List<Row> body() {
        var faults = new Faults();
        if (rows.size() < 2) {
            faults.add(file, 0, "There are no answers in it.", "It needs a heading and at least one row.");
        }
        checkNames(faults);
        var width = heading().size();
        rows.stream()
                .filter(row -> row.cells().size() != width)
                .forEach(row -> faults.add("ragged", ragged(row, width)));
        faults.throwIfAny();
        return rows.subList(1, rows.size());
    }

    private void checkNames(Faults faults) {
        var seen = new HashSet<String>();
        for (var name : heading()) {
            if (name.isEmpty()) {
                faults.add("nameless", fault(1, "", "A column has no name.", "Give it one, or remove it."));
            } else if (!seen.add(name)) {
                faults.add("twice", fault(1, name, "This column stands there twice.", "Export again, or rename one."));
            }
        }
    }

    private Fault ragged(Row row, int width) {
        var message = "The row has " + row.cells().size() + " cells and the heading " + width + ".";
        return fault(row.number(), "", message, "Export the file again; do not edit it by hand.");
    }

    private Fault fault(int row, String column, String message, String remedy) {
        return new Fault(file, row, RowOfAnswers.printed(column), message, remedy);
    }
}
