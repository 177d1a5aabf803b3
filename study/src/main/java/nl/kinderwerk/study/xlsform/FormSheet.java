package nl.kinderwerk.study.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.Table;

/**
 * A sheet of an XLSForm: rows by the names of columns, in the spelling of today. Texts per language keep the name of the
 * language after two colons; old forms have one.
 */
record FormSheet(String file, List<Line> lines) {
    private static final Map<String, String> OLD = Map.of(
            "list name",
            "list_name",
            "value",
            "name",
            "relevance",
            "relevant",
            "bind::relevant",
            "relevant",
            "caption",
            "label",
            "command",
            "type",
            "tag",
            "name");
    private static final Pattern COLONS = Pattern.compile("\\s*::?\\s*");

    /** A row with something in it. */
    record Line(int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The texts of a column by the name of the language; without a language under the empty name. */
        Map<String, String> texts(String column) {
            var texts = new LinkedHashMap<String, String>();
            cells.forEach((name, text) -> {
                if (name.equals(column)) {
                    texts.put("", text);
                } else if (name.startsWith(column + "::")) {
                    texts.put(name.substring(column.length() + 2), text);
                }
            });
            return texts;
        }
    }

    static FormSheet of(Table table, Faults faults) {
        var names = new ArrayList<String>();
        for (var name : table.heading()) {
            var plain = plain(name);
            if (!plain.isEmpty() && names.contains(plain)) {
                var message = "The column stands in the sheet twice.";
                faults.add("twice", new Fault(table.file(), 1, name, message, "Keep one of them."));
            }
            names.add(plain);
        }
        var lines = table.rows().stream().skip(1).map(row -> line(row, names)).toList();
        return new FormSheet(table.file(), lines);
    }

    private static Line line(Row row, List<String> names) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
            var text = row.cells().get(i).text().strip();
            if (!names.get(i).isEmpty() && !text.isEmpty()) {
                cells.put(names.get(i), text);
            }
        }
        return new Line(row.number(), cells);
    }

    private static String plain(String name) {
        var parts = COLONS.split(name.strip().replaceAll("\\s+", " "), 2);
        var first = parts[0].toLowerCase(Locale.ROOT);
        var whole = parts.length == 1 ? first : first + "::" + parts[1].strip();
        return OLD.getOrDefault(whole.toLowerCase(Locale.ROOT), whole);
    }
}
