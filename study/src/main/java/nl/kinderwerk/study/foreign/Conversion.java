package nl.kinderwerk.study.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.Area;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Binding.DesignSource;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;

/** Turns foreign answers into rows of answers.csv, by a binding that was held against the columns before. */
final class Conversion {
    /** As the province: that in which the municipality lies. */
    static final String OF_MUNICIPALITY = "of_municipality";

    private final Study study;
    private final Binding binding;
    private final ForeignAnswers answers;
    private final Faults faults;
    private final List<ItemConversion> items;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * A row of answers.csv.
     *
     * @param source number of the row in the foreign file
     * @param cells by the names of the columns
     */
    record Converted(int source, Map<String, String> cells) {}

    Conversion(Study study, Binding binding, ForeignAnswers answers, Faults faults) {
        this.study = study;
        this.binding = binding;
        this.answers = answers;
        this.faults = faults;
        this.items = binding.items().stream()
                .map(b -> new ItemConversion(study.item(b.item()).orElseThrow(), b))
                .toList();
        answers.columns().forEach(c -> positions.put(c, positions.size()));
    }

    List<Converted> rows() {
        var rows = new ArrayList<Converted>();
        for (var source : answers.rows()) {
            if (wanted(source)) {
                var row = row(source);
                binding.design().forEach((name, from) -> row.put(name, design(row, from, rows.size() + 1)));
                fromMunicipality(row);
                items.forEach(item -> item.convert(row));
                rows.add(new Converted(source.number(), row.converted()));
            }
        }
        return rows;
    }

    private RowOfAnswers row(Row source) {
        return new RowOfAnswers(answers.file(), positions, source, faults, new HashMap<>());
    }

    private boolean wanted(Row source) {
        return binding.onlyWhenFilled().map(c -> row(source).cell(c).filled()).orElse(true);
    }

    private static String design(RowOfAnswers row, DesignSource source, int number) {
        return source.value()
                .or(() -> source.numbered().map(prefix -> prefix + number))
                .or(() -> source.column().map(column -> {
                    var text = row.cell(column).text().strip();
                    return source.codes().getOrDefault(text, text);
                }))
                .orElse("");
    }

    private void fromMunicipality(RowOfAnswers row) {
        if (OF_MUNICIPALITY.equals(row.converted().get(Layout.PROVINCE))) {
            row.put(Layout.PROVINCE, provinceOf(row.converted().getOrDefault(Layout.MUNICIPALITY, "")));
        }
        var population = binding.design().get(Layout.POPULATION);
        if (population != null
                && population.column().isEmpty()
                && !population.codes().isEmpty()) {
            var province = row.converted().getOrDefault(Layout.PROVINCE, "");
            row.put(Layout.POPULATION, population.codes().getOrDefault(province, ""));
        }
    }

    private String provinceOf(String municipality) {
        return Optional.ofNullable(study.areas().get(municipality))
                .flatMap(Area::parent)
                .orElse("");
    }
}
