package nl.kinderwerk.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks that the top three of an item were ticked and differ. */
record TopCheck(String item, List<String> columns, Set<String> options) {
    static TopCheck of(Item item) {
        var columns = IntStream.rangeClosed(1, Layout.TOP)
                .mapToObj(rank -> Layout.top(item, rank))
                .toList();
        return new TopCheck(
                item.id(),
                columns,
                item.options().stream().map(Item.Option::code).collect(Collectors.toSet()));
    }

    void check(UnaryOperator<String> cell, DesignCheck.Reporter reporter) {
        var chosen = new HashSet<String>();
        for (var column : columns) {
            var code = cell.apply(column);
            if (options.contains(code)) {
                if (!chosen.add(code)) {
                    reporter.fault(column, "This option is in the top three twice.", code, "Keep one.");
                }
                if (!cell.apply(item + "." + code).equals("1")) {
                    reporter.fault(column, "This option was not ticked.", code, "Tick it, or empty the cell.");
                }
            }
        }
    }
}
