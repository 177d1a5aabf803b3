package nl.kinderwerk.study;

import java.util.HashSet;
import java.util.function.UnaryOperator;

/** Checks that the top three of an item were ticked and differ. */
record TopCheck(Item item) {
    void check(UnaryOperator<String> cell, DesignCheck.Reporter reporter) {
        var chosen = new HashSet<String>();
        for (var rank = 1; rank <= Layout.TOP; rank++) {
            var column = Layout.top(item, rank);
            var code = cell.apply(column);
            if (item.options().stream().noneMatch(o -> o.code().equals(code))) {
                continue;
            }
            if (!chosen.add(code)) {
                reporter.fault(column, "This option is in the top three twice.", "Keep one.");
            }
            if (!cell.apply(item.id() + "." + code).equals("1")) {
                reporter.fault(column, "This option is in the top three but was not ticked.", "Tick it or remove it.");
            }
        }
    }
}
