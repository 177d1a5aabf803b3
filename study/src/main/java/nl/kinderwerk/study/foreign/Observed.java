package nl.kinderwerk.study.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the columns of a file, counted; of a column at most two hundred different texts. */
final class Observed {
    private static final int DIFFERENT = 200;
    private static final int SHOWN = 6;

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Set<String> overfull = new java.util.HashSet<>();

    Observed(ForeignAnswers answers) {
        answers.columns().forEach(column -> counts.put(column, new LinkedHashMap<>()));
        var columns = new ArrayList<>(counts.values());
        var names = answers.columns();
        for (var row : answers.rows()) {
            for (var i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                count(names.get(i), columns.get(i), row.cells().get(i));
            }
        }
    }

    private void count(String name, Map<String, Integer> column, Cell cell) {
        var text = cell.text().strip();
        if (!cell.filled() || !column.containsKey(text) && column.size() == DIFFERENT) {
            if (cell.filled()) {
                overfull.add(name);
            }
            return;
        }
        column.merge(text, 1, Integer::sum);
    }

    /** The different texts of a column in order of appearance. */
    List<String> texts(String column) {
        return List.copyOf(counts.getOrDefault(column, Map.of()).keySet());
    }

    /** Whether the column holds answers in own words rather than codes. */
    boolean manyTexts(String column) {
        return overfull.contains(column);
    }

    /** The most frequent texts of a column with how often they stand there, for people. */
    String summary(String column) {
        var different = counts.getOrDefault(column, Map.of());
        var shown = different.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(e -> "'" + RowOfAnswers.printed(e.getKey()) + "' " + e.getValue() + "×")
                .collect(Collectors.joining(", "));
        if (different.size() > SHOWN) {
            return shown + ", … (" + (manyTexts(column) ? "more than " : "") + different.size() + " different)";
        }
        return different.isEmpty() ? "empty" : shown;
    }
}
