package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.List;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.Table;

/** A VV export: cells between tabs without quotes, a row of wordings, a row of codes, then answers. */
final class VvExport {
    private static final String[][] ESCAPES = {
        {"{newline}", "\n"}, {"{cr}", "\r"}, {"{tab}", "\t"}, {"{quote}", "\""}, {"{lbrace}", "{"},
    };

    private VvExport() {}

    /** Whether the second row, not the first, holds the names that LimeSurvey gives to its own columns. */
    static boolean matches(String text) {
        var lines = text.lines().limit(2).toList();
        return lines.size() == 2
                && lines.get(1).startsWith("id\t")
                && lines.get(1).contains("submitdate")
                && !lines.get(0).startsWith("id\t");
    }

    /** The table under the row of wordings. */
    static Table read(String file, String text) {
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (number > 1 && !line.isBlank()) {
                rows.add(new Row(number, cells(line, number == 2)));
            }
        }
        return new Table(file, rows);
    }

    private static List<Cell> cells(String line, boolean heading) {
        var cells = new ArrayList<Cell>();
        for (var cell : line.split("\t", -1)) {
            cells.add(
                    cell.equals(LimeFields.NOT_SHOWN)
                            ? Cell.ABSENT
                            : Cell.of(heading ? cell.strip() : unescaped(cell)));
        }
        return cells;
    }

    private static String unescaped(String cell) {
        var text = cell;
        for (var escape : ESCAPES) {
            text = text.replace(escape[0], escape[1]);
        }
        return text;
    }
}
