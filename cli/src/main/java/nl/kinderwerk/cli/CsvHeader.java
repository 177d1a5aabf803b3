package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import nl.kinderwerk.figures.UnusableDataException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The names in the first row of a CSV file. */
final class CsvHeader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvHeader() {}

    static List<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableDataException(file + ": There is no such file. Check the name.");
        }
        // Bytes that are not UTF-8 are replaced here and refused, with their line, when the rows are read.
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
                var records = CSVFormat.RFC4180.parse(reader)) {
            var names = records.stream().findFirst().map(CsvHeader::names);
            return sound(file, names.orElseThrow(() -> new UnusableDataException(file + ": The file is empty.")));
        } catch (UncheckedIOException | IOException broken) {
            throw new UnusableDataException(file + ": The header cannot be read. " + broken.getMessage());
        }
    }

    private static List<String> names(CSVRecord header) {
        return header.stream().map(name -> name.replace(BYTE_ORDER_MARK, "")).toList();
    }

    private static List<String> sound(Path file, List<String> names) {
        var seen = new HashSet<String>();
        var faults = names.stream()
                .filter(name -> name.isBlank() || !seen.add(name))
                .map(name -> file + ":1: "
                        + (name.isBlank() ? "A column has no name." : "There are two columns " + name + ".")
                        + " Give every column its own name.")
                .toList();
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
        return names;
    }
}
