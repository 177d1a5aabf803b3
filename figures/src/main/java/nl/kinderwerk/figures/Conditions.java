package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Conditions on answers as SQL. Values are compared as text; whole-number columns are compared as numbers for speed. */
final class Conditions {
    private final Tabulator tabulator;

    Conditions(Tabulator tabulator) {
        this.tabulator = tabulator;
    }

    /** Who is in the base; never null. */
    String base(Variable variable) {
        return switch (variable) {
            case Indicator i -> base(i);
            case Variable.Amount amount -> allPresent(amount.answered());
        };
    }

    private String base(Indicator i) {
        var parts = new ArrayList<String>();
        parts.add(i.base().isEmpty() ? tabulator.quoted(i.column()) + " IS NOT NULL" : in(i.column(), i.base()));
        if (!i.answeredBy().isEmpty()) {
            parts.add(i.answeredBy().stream()
                    .map(column -> in(column, List.of("1")))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        return String.join(" AND ", parts);
    }

    private String allPresent(List<String> columns) {
        return columns.stream().map(c -> tabulator.quoted(c) + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    /** y: true or false for an indicator, a number for an amount. */
    String value(Variable variable) {
        return switch (variable) {
            case Indicator i -> in(i.column(), i.yes());
            case Variable.Amount amount ->
                amount.columns().stream().map(this::number).collect(Collectors.joining(" + "));
        };
    }

    String text(String column) {
        return isText(column) ? tabulator.quoted(column) : "CAST(" + tabulator.quoted(column) + " AS VARCHAR)";
    }

    String number(String column) {
        return "CAST(" + tabulator.quoted(column) + " AS DOUBLE)";
    }

    private String in(String column, Collection<String> values) {
        boolean whole = isWhole(column);
        String list = values.stream()
                .filter(v -> !whole || v.matches("0|-?[1-9][0-9]{0,17}"))
                .sorted()
                .map(v -> whole ? v : tabulator.literal(v))
                .collect(Collectors.joining(", "));
        String name = whole ? tabulator.quoted(column) : text(column);
        return list.isEmpty() ? "FALSE" : "coalesce(" + name + " IN (" + list + "), FALSE)";
    }

    private boolean isText(String column) {
        return type(column).equals("VARCHAR") || type(column).equals("STRING");
    }

    private boolean isWhole(String column) {
        return type(column).endsWith("INT") || type(column).equals("INTEGER");
    }

    private String type(String column) {
        return tabulator.columns().getOrDefault(column, "").toUpperCase(Locale.ROOT);
    }
}
