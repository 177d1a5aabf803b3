package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Column.Kind;

/** The columns that answers to a study have: the respondent and the design first, then every item. */
public record Layout(List<Column> columns) {
    public static final String RESPONDENT = "respondent";
    public static final String ORGANISATION = "organisation";
    public static final String PROVINCE = "province";
    public static final String MUNICIPALITY = "municipality";
    public static final String POPULATION = "organisations_in_province";
    /** Workers of the organisation, whether they answered or not; the only one of these that may be absent or empty. */
    public static final String WORKERS = "workers";

    public static final String WEIGHT = "weight";
    /** The names of the columns that are not of an item. */
    public static final Set<String> DESIGN =
            Set.of(RESPONDENT, ORGANISATION, PROVINCE, MUNICIPALITY, POPULATION, WORKERS, WEIGHT);

    public static final int TOP = 3;

    /** The columns of answers to a study. */
    public static Layout of(Study study) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(RESPONDENT, Kind.ID));
        columns.add(new Column(ORGANISATION, Kind.ID));
        columns.add(new Column(PROVINCE, Kind.PLACE, areas(study, Area.Level.PROVINCE)));
        columns.add(new Column(MUNICIPALITY, Kind.PLACE, areas(study, Area.Level.MUNICIPALITY)));
        columns.add(new Column(POPULATION, Kind.COUNT));
        columns.add(new Column(WORKERS, Kind.COUNT_IF_KNOWN));
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
            case MULTI, MULTI_TOP3 -> item.options().forEach(o -> columns.add(new Column(option(item, o), Kind.TICK)));
            case MATRIX_FREQUENCY ->
                item.options().forEach(o -> columns.add(new Column(option(item, o), Kind.CODE, codes(item.scale()))));
        }
        if (item.type() == Item.Type.MULTI_TOP3) {
            for (var rank = 1; rank <= TOP; rank++) {
                columns.add(new Column(top(item, rank), Kind.CHOICE, codes(item.options())));
            }
        }
    }

    /** The column of a place in the top three, 1 to 3. */
    public static String top(Item item, int rank) {
        return item.id() + ".top" + rank;
    }

    /** The column of an option, or of a row of a matrix. */
    public static String option(Item item, Item.Option option) {
        return item.id() + "." + option.code();
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

    /** Column for the words at "anders, namelijk"; none when the item has no option {@code other}. */
    public static Optional<String> words(Item item) {
        return item.options().stream()
                .filter(option -> option.code().equals(Item.OTHER))
                .findFirst()
                .map(option -> option(item, option) + ".text");
    }

    /** Columns with words of respondents, which may be there or not and are never frozen. */
    static List<Column> words(Study study) {
        return study.items().stream()
                .flatMap(item -> words(item).stream())
                .map(name -> new Column(name, Kind.TEXT))
                .toList();
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
