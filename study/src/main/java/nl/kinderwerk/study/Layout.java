package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Column.Kind;

/** The columns that answers to a study have: the respondent and the design first, then every item. */
record Layout(List<Column> columns) {
    static final String RESPONDENT = "respondent";
    static final String ORGANISATION = "organisation";
    static final String PROVINCE = "province";
    static final String MUNICIPALITY = "municipality";
    static final String POPULATION = "organisations_in_province";
    static final String WEIGHT = "weight";
    static final Set<String> DESIGN = Set.of(RESPONDENT, ORGANISATION, PROVINCE, MUNICIPALITY, POPULATION, WEIGHT);

    static Layout of(Study study) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(RESPONDENT, Kind.ID));
        columns.add(new Column(ORGANISATION, Kind.ID));
        columns.add(new Column(PROVINCE, Kind.PLACE, areas(study, Area.Level.PROVINCE)));
        columns.add(new Column(MUNICIPALITY, Kind.PLACE, areas(study, Area.Level.MUNICIPALITY)));
        columns.add(new Column(POPULATION, Kind.COUNT));
        columns.add(new Column(WEIGHT, Kind.WEIGHT));
        study.items().forEach(item -> add(columns, study, item));
        return new Layout(List.copyOf(columns));
    }

    private static void add(List<Column> columns, Study study, Item item) {
        switch (item.type()) {
            case SINGLE -> columns.add(new Column(item.id(), Kind.CODE, codes(item.options())));
            case AREA ->
                columns.add(new Column(item.id(), Kind.CODE, study.areas().keySet()));
            case NUMBER -> columns.add(new Column(item.id(), Kind.NUMBER));
            case TEXT -> columns.add(new Column(item.id(), Kind.TEXT));
            case MULTI, MULTI_TOP3 -> item.options().forEach(o -> columns.add(new Column(item.column(o), Kind.TICK)));
            case MATRIX_FREQUENCY ->
                item.options().forEach(o -> columns.add(new Column(item.column(o), Kind.CODE, codes(item.scale()))));
        }
        if (item.type() == Item.Type.MULTI_TOP3) {
            for (var rank = 1; rank <= Item.TOP; rank++) {
                columns.add(new Column(item.top(rank), Kind.CHOICE, codes(item.options())));
            }
        }
    }

    private static Set<String> codes(List<Item.Option> options) {
        return options.stream().map(Item.Option::code).collect(Collectors.toSet());
    }

    private static Set<String> areas(Study study, Area.Level level) {
        return study.areas().values().stream()
                .filter(a -> a.level() == level)
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    /** Columns with words of respondents, which may be there or not and are never frozen. */
    static List<Column> words(Study study) {
        return study.items().stream()
                .flatMap(item -> item.words().stream())
                .map(name -> new Column(name, Kind.TEXT))
                .toList();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
