package nl.kinderwerk.study.foreign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.Text;

/**
 * How the columns of a file of answers belong to the items of a study, as a person confirmed it. The file is described
 * in {@code docs/import.md}.
 *
 * @param tool what the file must be read as
 * @param wave facts about the wave that no file of answers tells
 * @param onlyWhenFilled rows with nothing in this column are left out
 * @param design where each column of the design comes from, by its name
 * @param items one for each item of the study
 */
record Binding(
        String tool,
        WaveFacts wave,
        Optional<String> onlyWhenFilled,
        Map<String, DesignSource> design,
        List<BoundItem> items) {
    /** Stands where a person must decide. */
    static final String UNDECIDED = "?";

    public Binding {
        design = Collections.unmodifiableMap(new LinkedHashMap<>(design));
        items = List.copyOf(items);
    }

    /**
     * @param year in which was asked
     * @param sampling as in wave.yaml
     */
    record WaveFacts(String year, Text label, String sampling, Text method) {}

    /**
     * Where a column of the design comes from: a column, a value, a number, or, by province, codes without a column.
     *
     * @param column of the file
     * @param codes what texts in that column mean; a text that is not named means itself. Without a column: by province
     * @param value the same for all
     * @param numbered a number for each row, after this prefix
     */
    record DesignSource(
            Optional<String> column, Map<String, String> codes, Optional<String> value, Optional<String> numbered) {
        static DesignSource column(String column) {
            return new DesignSource(Optional.of(column), Map.of(), Optional.empty(), Optional.empty());
        }

        static DesignSource value(String value) {
            return new DesignSource(Optional.empty(), Map.of(), Optional.of(value), Optional.empty());
        }

        static DesignSource numbered(String prefix) {
            return new DesignSource(Optional.empty(), Map.of(), Optional.empty(), Optional.of(prefix));
        }
    }

    /**
     * The columns of one item.
     *
     * @param columns of the file: by option for ticks and rows, by place for a ranking, else the only one under the empty
     *     text
     * @param codes from the text of a cell to an option of the item, or a step of its scale
     * @param other where "other, namely" is found
     * @param separator between the parts of a delimited cell
     * @param decimalComma whether numbers have a comma
     */
    record BoundItem(
            String item,
            Shape shape,
            Map<String, String> columns,
            Map<String, String> codes,
            Optional<Other> other,
            String separator,
            boolean decimalComma,
            Meaning meaning) {
        BoundItem {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        /** An item that nobody was asked. */
        static BoundItem notAsked(String item) {
            var nothing = new Meaning(State.NOT_SHOWN, State.NOT_SHOWN, Optional.empty(), Map.of());
            return new BoundItem(item, Shape.NOT_ASKED, Map.of(), Map.of(), Optional.empty(), "", false, nothing);
        }
    }

    /**
     * "Other, namely".
     *
     * @param code the option that it counts as
     * @param column any text in it counts as chosen; without a column any unknown text of the item's own column does
     */
    record Other(String code, Optional<String> column) {}
}
