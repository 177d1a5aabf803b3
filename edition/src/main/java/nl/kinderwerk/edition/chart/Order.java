package nl.kinderwerk.edition.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kinderwerk.edition.Panel.Row;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;

/**
 * Which rows are drawn and in which order: by value, then alphabet; "anders" and "weet ik niet" last. Rows without a
 * percentage follow in the order of the alphabet, so that their place tells nothing.
 *
 * @param shown rows with a percentage, at most as many as asked for
 * @param counted rows with counts in words
 * @param absent rows without any figure, by reason
 * @param rest rows with a percentage that only stand in the table
 */
record Order(List<Row> shown, List<Row> counted, Map<Status, List<Row>> absent, int rest) {
    private static final Set<String> LAST = Set.of("other", "dont_know", "not_applicable");

    static Order of(List<Row> rows, int limit, Words words) {
        List<Row> sorted = rows.stream().sorted(order(words)).toList();
        List<Row> percents =
                sorted.stream().filter(row -> status(row).showsPercent()).toList();
        List<Row> shown = first(percents, limit);
        List<Row> counted =
                sorted.stream().filter(row -> status(row) == Status.COUNTS).toList();
        Map<Status, List<Row>> absent = sorted.stream()
                .filter(row -> !status(row).showsPercent() && status(row) != Status.COUNTS)
                .collect(Collectors.groupingBy(Order::status, TreeMap::new, Collectors.toList()));
        return new Order(shown, counted, absent, percents.size() - shown.size());
    }

    /** Whether no row has any figure. */
    boolean isEmpty() {
        return shown.isEmpty()
                && counted.isEmpty()
                && rest == 0
                && absent.values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.cells().stream())
                        .noneMatch(cell -> cell.status().showsPercent() || cell.status() == Status.COUNTS);
    }

    /** The one status of a row; of a divided row the first that forbids a percentage. */
    static Status status(Row row) {
        return row.cells().stream()
                .map(Cell::status)
                .filter(status -> !status.showsPercent())
                .max(Comparator.naturalOrder())
                .orElse(Status.OK);
    }

    /** The first of a list, in which a last "anders" keeps its place. */
    private static List<Row> first(List<Row> rows, int limit) {
        if (rows.size() <= limit) {
            return rows;
        }
        List<Row> first = new ArrayList<>(rows.subList(0, limit));
        Row last = rows.getLast();
        if (limit > 0 && LAST.contains(last.code())) {
            first.set(limit - 1, last);
        }
        return first;
    }

    private static Comparator<Row> order(Words words) {
        return Comparator.<Row, Boolean>comparing(row -> LAST.contains(row.code()))
                .thenComparing(Order::value, Comparator.reverseOrder())
                .thenComparing(Row::label, words.alphabet());
    }

    /** Zero for all rows that have no percentage. */
    private static int value(Row row) {
        return status(row).showsPercent() ? row.cells().getFirst().percent().orElseThrow() : 0;
    }
}
