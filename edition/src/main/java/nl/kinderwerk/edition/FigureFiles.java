package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A panel as open data. One line for each cell: a cell that is not shown has its status and nothing else. The mark of
 * sample data stands in every line, because lines are copied.
 */
record FigureFiles(Edition edition, Panel panel) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> SHARES = List.of(
            "edition", "place", "year", "section", "group", "option", "label", "part", "percent", "low", "high", "n",
            "count", "status", "level", "source", "data");
    private static final List<String> TRENDS = List.of(
            "edition",
            "place",
            "year",
            "section",
            "group",
            "option",
            "label",
            "part",
            "percent",
            "low",
            "high",
            "n",
            "count",
            "status",
            "level",
            "change",
            "change_low",
            "change_high",
            "source",
            "data");
    private static final List<String> COUNTS =
            List.of("section", "option", "label", "low", "high", "value", "unit", "year", "source", "note", "data");

    String csv() {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(header());
            for (var line : lines()) {
                printer.printRecord(line.values());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private List<String> header() {
        if (panel.isTrend()) {
            return TRENDS;
        }
        return panel.counts().isEmpty() ? SHARES : COUNTS;
    }

    String json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("edition", edition.id());
        json.put("version", edition.version());
        json.put("place", edition.place(panel.language()));
        json.put("wave", edition.release().label().in(panel.language()));
        json.put("year", edition.release().year());
        json.put("data", mark());
        json.put("section", panel.id());
        json.put("title", panel.title());
        json.put("headline", panel.headline());
        json.put("subtitle", panel.subtitle());
        json.put("notes", panel.notes());
        json.put("source", panel.source());
        json.put("study", edition.study().id() + " " + edition.study().version());
        json.put("sha256", edition.release().sha256().orElse(null));
        json.put("cells", lines());
        return JSON.writeValueAsString(json);
    }

    private List<Map<String, @Nullable Object>> lines() {
        return panel.counts().isEmpty()
                ? panel.rows().stream().flatMap(this::lines).toList()
                : panel.counts().stream().map(this::line).toList();
    }

    private Stream<Map<String, @Nullable Object>> lines(Panel.Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> line(
                        row,
                        panel.scale().isEmpty() ? "" : panel.scale().get(i),
                        row.cells().get(i)));
    }

    private Map<String, @Nullable Object> line(Panel.Row row, String part, Cell cell) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("edition", edition.id());
        line.put("place", edition.place(panel.language()));
        line.put("year", edition.release().year());
        line.put("section", panel.id());
        line.put("group", row.group().orElse(""));
        line.put("option", row.code());
        line.put("label", row.label());
        line.put("part", part);
        put(line, "percent", cell.percent());
        put(line, "low", cell.low());
        put(line, "high", cell.high());
        put(line, "n", cell.n());
        put(line, "count", cell.count());
        line.put("status", cell.status().code());
        line.put("level", Block.level(words(), cell));
        row.change().ifPresent(c -> put(line, c));
        line.put("source", panel.source());
        line.put("data", mark());
        return line;
    }

    private Map<String, @Nullable Object> line(Panel.Count count) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("section", panel.id());
        line.put("option", count.code());
        line.put("label", count.label());
        line.put("low", count.low());
        line.put("high", count.high());
        line.put("value", count.value());
        line.put("unit", count.unitLabel());
        line.put("year", count.year());
        line.put("source", count.source());
        line.put("note", count.note().orElse(""));
        line.put("data", mark());
        return line;
    }

    /** What the tests say of the later year less the earlier; in both lines, because lines are copied. */
    private static void put(Map<String, @Nullable Object> line, Change change) {
        line.put("change", change.verdict().name().toLowerCase(Locale.ROOT));
        line.put("change_low", change.low());
        line.put("change_high", change.high());
    }

    private static void put(Map<String, @Nullable Object> line, String key, OptionalInt value) {
        line.put(key, value.isPresent() ? value.getAsInt() : null);
    }

    private Words words() {
        return Words.in(panel.language());
    }

    private String mark() {
        return panel.sample() ? words().say("site.sample") : "";
    }
}
