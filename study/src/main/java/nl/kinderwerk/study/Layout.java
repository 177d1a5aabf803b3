package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that answers to a study have: the respondent and the design first, then every item. */
record Layout(List<Column> columns) {
    static final String RESPONDENT = "respondent";
    static final String ORGANISATION = "organisation";
    static final String PROVINCE = "province";
    static final String MUNICIPALITY = "municipality";
    static final String POPULATION = "organisations_in_province";
    static final String WEIGHT = "weight";
    static final int TOP = 3;

    /** What a cell of a column may hold. */
    enum Kind {
        /** Any short text, never empty. */
        ID,
        /** One of the codes, never empty. */
        PLACE,
        /** A whole number of at least 1. */
        COUNT,
        /** A number above 0. */
        WEIGHT,
        /** One of the codes, or a reserved code, or empty: not shown. */
        CODE,
        /** 1, 0 or empty: not shown. */
        TICK,
        /** A number of 0 or more, or a reserved code, or empty. */
        NUMBER,
        /** Free text. */
        TEXT
    }

    /**
     * @param item id of the item; empty for design columns
     */
    record Column(String name, Kind kind, Set<String> codes, String item) {}

    static Layout of(Study study) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(RESPONDENT, Kind.ID, Set.of(), ""));
        columns.add(new Column(ORGANISATION, Kind.ID, Set.of(), ""));
        columns.add(new Column(PROVINCE, Kind.PLACE, areas(study, Area.Level.PROVINCE), ""));
        columns.add(new Column(MUNICIPALITY, Kind.PLACE, areas(study, Area.Level.MUNICIPALITY), ""));
        columns.add(new Column(POPULATION, Kind.COUNT, Set.of(), ""));
        columns.add(new Column(WEIGHT, Kind.WEIGHT, Set.of(), ""));
        study.items().forEach(item -> add(columns, study, item));
        return new Layout(List.copyOf(columns));
    }

    private static void add(List<Column> columns, Study study, Item item) {
        switch (item.type()) {
            case SINGLE -> columns.add(new Column(item.id(), Kind.CODE, codes(item.options()), item.id()));
            case AREA ->
                columns.add(new Column(item.id(), Kind.CODE, study.areas().keySet(), item.id()));
            case NUMBER -> columns.add(new Column(item.id(), Kind.NUMBER, Set.of(), item.id()));
            case TEXT -> columns.add(new Column(item.id(), Kind.TEXT, Set.of(), item.id()));
            case MULTI, MULTI_TOP3 -> item.options().forEach(o -> columns.add(option(item, o, Kind.TICK, Set.of())));
            case MATRIX_FREQUENCY ->
                item.options().forEach(o -> columns.add(option(item, o, Kind.CODE, codes(item.scale()))));
        }
        if (item.type() == Item.Type.MULTI_TOP3) {
            for (var rank = 1; rank <= TOP; rank++) {
                columns.add(new Column(top(item, rank), Kind.CODE, codes(item.options()), item.id()));
            }
        }
    }

    static String top(Item item, int rank) {
        return item.id() + ".top" + rank;
    }

    static String option(Item item, Item.Option option) {
        return item.id() + "." + option.code();
    }

    private static Column option(Item item, Item.Option option, Kind kind, Set<String> codes) {
        return new Column(option(item, option), kind, codes, item.id());
    }

    private static Set<String> codes(List<Item.Option> options) {
        return options.stream().map(Item.Option::code).collect(Collectors.toSet());
    }

    private static Set<String> areas(Study study, Area.Level level) {
        return study.areas().values().stream()
                .filter(a -> a.level() == level)
                .map(Area::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
