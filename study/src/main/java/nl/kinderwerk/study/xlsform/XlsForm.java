package nl.kinderwerk.study.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.CsvTable;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.ForeignForm;
import nl.kinderwerk.study.foreign.Table;

/** Reads forms in the XLSForm format, and the answers that Kobo and ODK export. */
public final class XlsForm {
    private static final String TOOL = "xlsform";

    private XlsForm() {}

    /** Whether these sheets are a form rather than answers. */
    public static boolean isForm(Map<String, Table> sheets) {
        return sheets.keySet().stream()
                .anyMatch(name -> name.strip().toLowerCase(Locale.ROOT).equals("survey"));
    }

    /** Whether a text is a form as CSV: names of sheets in the first column. */
    public static boolean isForm(String csv) {
        return csv.lines().limit(50).anyMatch(line -> line.matches("(?i)\\s*\"?survey\"?\\s*([,;\\t]\\s*)*"));
    }

    /**
     * Reads a form.
     *
     * @throws InvalidInputException with all mistakes in it
     */
    public static ForeignForm form(String file, Map<String, Table> sheets) {
        return new FormReader(file).read(sheets);
    }

    /** A form as CSV as sheets: a name in the first column begins one, its rows leave that column empty. */
    public static Map<String, Table> sheets(String file, String csv) {
        var sheets = new LinkedHashMap<String, List<Row>>();
        List<Row> rows = new ArrayList<>();
        for (var row : CsvTable.read(file, csv).rows()) {
            var name = row.cells().getFirst().text().strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                rows.add(
                        new Row(row.number(), row.cells().subList(1, row.cells().size())));
            } else {
                rows = new ArrayList<>();
                sheets.putIfAbsent(name, rows);
            }
        }
        var tables = new LinkedHashMap<String, Table>();
        sheets.forEach((name, lines) -> tables.put(name, new Table(file + " (" + name + ")", withContent(lines))));
        return tables;
    }

    private static List<Row> withContent(List<Row> rows) {
        return rows.stream().filter(XlsForm::hasContent).toList();
    }

    private static boolean hasContent(Row row) {
        return row.cells().stream().anyMatch(cell -> !cell.text().isBlank());
    }

    /**
     * Finds the questions of a form in a table of answers.
     *
     * @throws InvalidInputException when the table has no proper heading, or rows of different widths
     */
    public static ForeignAnswers answers(Table table, ForeignForm form) {
        var columns = table.heading();
        var found = new FormColumns(columns, table.body());
        List<Field> fields =
                form.questions().stream().flatMap(q -> found.field(q).stream()).toList();
        return new ForeignAnswers(table.file(), TOOL, columns, table.body(), fields);
    }
}
