package nl.kinderwerk.study.foreign;

import java.util.Map;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;

/** One respondent of a foreign file on the way to a row of answers.csv: cells by the names of columns, and its faults. */
record RowOfAnswers(
        String file, Map<String, Integer> positions, Row row, Faults faults, Map<String, String> converted) {
    private static final int PRINTED_LENGTH = 40;

    /** The cell of a column; nothing when there is no such column, which the binding was refused for. */
    Cell cell(String column) {
        var position = positions.get(column);
        return position == null ? Cell.ABSENT : row.cells().get(position);
    }

    void put(String column, String value) {
        converted.put(column, value);
    }

    int number() {
        return row.number();
    }

    void fault(String column, String value, String message, String remedy) {
        var said = value.isEmpty() ? message : "'" + printed(value) + "': " + message;
        faults.add(column + ": " + message, new Fault(file, row.number(), column, said, remedy));
    }

    /** A value as it can be shown in one line of a message. */
    static String printed(String value) {
        var visible = value.replaceAll("\\p{Cntrl}", "�");
        return visible.length() <= PRINTED_LENGTH ? visible : visible.substring(0, PRINTED_LENGTH) + "…";
    }
}
