package nl.kinderwerk.study;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Area.Level;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads areas.csv: official codes with their parents and the year of the classification. */
final class AreaReader {
    private static final List<String> HEADER = List.of("code", "name", "level", "parent", "year");
    private static final Map<Level, Pattern> CODES = Map.of(
            Level.COUNTRY, Pattern.compile("[A-Z]{2}"),
            Level.PROVINCE, Pattern.compile("PV\\d{2}"),
            Level.MUNICIPALITY, Pattern.compile("GM\\d{4}"),
            Level.DISTRICT, Pattern.compile("WK\\d{4}[0-9A-Z]{2}"),
            Level.NEIGHBOURHOOD, Pattern.compile("BU\\d{4}[0-9A-Z]{4}"));

    private final String file;
    private final Faults faults;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private AreaReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static Map<String, Area> read(StudyFiles files, Path path) {
        var reader = new AreaReader(files.name(path), files.faults());
        files.text(path).ifPresent(reader::parse);
        return reader.areas;
    }

    private void parse(String content) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(content))) {
            var line = 0;
            for (var row : parser) {
                line++;
                if (line == 1) {
                    header(row);
                } else {
                    area(row, line);
                }
            }
            if (line == 0) {
                fault(0, "The file is empty.", "Begin with the header " + String.join(",", HEADER) + ".");
            }
        } catch (IOException | UncheckedIOException broken) {
            fault(0, "This is no valid CSV: " + broken.getMessage() + ".", "Look at the quotes.");
        }
        areas.values().forEach(this::checkParent);
    }

    private void header(CSVRecord row) {
        if (!row.toList().equals(HEADER)) {
            fault(1, "The header must be " + String.join(",", HEADER) + ".", "Mend the first line.");
        }
    }

    private void area(CSVRecord row, int line) {
        if (row.size() != HEADER.size()) {
            fault(line, "The row has " + row.size() + " cells instead of " + HEADER.size() + ".", "Check the commas.");
            return;
        }
        var level = level(row.get(2), line);
        var code = row.get(0);
        if (!Objects.requireNonNull(CODES.get(level)).matcher(code).matches()) {
            fault(line, "'" + code + "' is no code of a " + row.get(2) + ".", "See the official list.");
        }
        if (!row.get(4).matches("\\d{4}")) {
            fault(line, "'" + row.get(4) + "' is no year.", "Write the year of the classification.");
            return;
        }
        if (row.get(1).isBlank()) {
            fault(line, "The name is empty.", "Write the official name.");
        }
        var parent = Optional.of(row.get(3)).filter(p -> !p.isBlank());
        var area = new Area(code, row.get(1), level, parent, Integer.parseInt(row.get(4)));
        if (areas.putIfAbsent(code, area) != null) {
            fault(line, "Code '" + code + "' stands here twice.", "Keep one row.");
        }
        lines.putIfAbsent(code, line);
    }

    private Level level(String name, int line) {
        for (var level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(name)) {
                return level;
            }
        }
        fault(line, "'" + name + "' is no level.", "Use country, province, municipality, district or neighbourhood.");
        return Level.COUNTRY;
    }

    private void checkParent(Area area) {
        var known = area.parent().map(areas::get);
        var right = area.level() == Level.COUNTRY
                ? area.parent().isEmpty()
                : known.isPresent() && known.get().level().compareTo(area.level()) < 0;
        if (!right) {
            fault(
                    lines.getOrDefault(area.code(), 0),
                    "The parent of '" + area.code() + "' is missing or not larger.",
                    "Name the area that contains it.");
        }
    }

    private void fault(int line, String message, String remedy) {
        faults.add("area: " + message.replaceAll("'[^']*'", ""), new Fault(file, line, "", message, remedy));
    }
}
