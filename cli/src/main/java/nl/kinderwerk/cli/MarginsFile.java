package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kinderwerk.figures.Margins;
import nl.kinderwerk.figures.UnusableDataException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads population margins: {@code variable,category,population}, one row for each category. A row without a category is
 * the total of a column of numbers.
 */
final class MarginsFile {
    private static final List<String> HEADER = List.of("variable", "category", "population");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Map<String, Double>> categorical = new LinkedHashMap<>();
    private final List<Margins.Numeric> numeric = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private MarginsFile() {}

    /**
     * Reads one file or several that belong together.
     *
     * @throws UnusableDataException with every fault
     */
    static Margins read(List<Path> files) {
        var margins = new MarginsFile();
        files.forEach(margins::read);
        return margins.margins();
    }

    private void read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableDataException(file + ": There is no such file. Check the name.");
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            if (!rows.getHeaderNames().equals(HEADER)) {
                throw new UnusableDataException(file + ":1: The header must be " + String.join(",", HEADER) + ".");
            }
            rows.forEach(row -> read(row, file + ":" + rows.getCurrentLineNumber()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new UnusableDataException(file + ": This is no CSV file in UTF-8. " + broken.getMessage());
        }
    }

    private Margins margins() {
        if (faults.isEmpty() && categorical.isEmpty() && numeric.isEmpty()) {
            faults.add("There are no margins under the header.");
        }
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
        return new Margins(
                categorical.entrySet().stream()
                        .map(m -> new Margins.Categorical(m.getKey(), m.getValue()))
                        .toList(),
                numeric);
    }

    private void read(CSVRecord row, String place) {
        if (row.size() != HEADER.size()) {
            faults.add(place + ": A row has three cells: variable, category and population.");
            return;
        }
        try {
            double population = Double.parseDouble(row.get(2));
            if (!(population >= 0 && Double.isFinite(population))) {
                throw new NumberFormatException();
            }
            add(row.get(0), row.get(1), population, place);
        } catch (NumberFormatException text) {
            faults.add(place + ": The population is " + row.get(2) + ". Give a number of 0 or more.");
        }
    }

    private void add(String variable, String category, double population, String place) {
        if (category.isEmpty()) {
            numeric.add(new Margins.Numeric(variable, population));
        } else if (categorical.computeIfAbsent(variable, v -> new TreeMap<>()).putIfAbsent(category, population)
                != null) {
            faults.add(place + ": Category " + category + " of " + variable + " stands here twice. Keep one.");
        }
    }
}
