package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kinderwerk.edition.chart.Chart;
import nl.kinderwerk.edition.chart.Width;
import nl.kinderwerk.figures.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One figure of shares to show on a screen of the server: drawing, table, words and file come from one panel, as in an
 * edition.
 */
public final class Exhibit {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "section",
            "group",
            "option",
            "label",
            "percent",
            "low",
            "high",
            "n",
            "count",
            "status",
            "level",
            "subtitle",
            "source",
            "data");

    private final Panel panel;
    private final Optional<String> level;
    private final Words words;

    private Exhibit(Panel panel, Optional<String> level) {
        this.panel = panel;
        this.level = level;
        this.words = Words.in(panel.language());
    }

    /** A figure of an edition; its cells say how firm they are. */
    static Exhibit of(Panel panel) {
        return new Exhibit(panel, Optional.empty());
    }

    /**
     * A figure that comes from no answers.
     *
     * @param panel of protected cells, in a form of shares
     * @param level what stands in the place of how firm a share is, for example "geregistreerd"
     */
    public static Exhibit of(Panel panel, String level) {
        return new Exhibit(panel, Optional.of(level));
    }

    /** Everything that is printed of it. */
    public Panel panel() {
        return panel;
    }

    /** The drawing for wide and for narrow places; the style shows one of them. */
    public String svg() {
        var chart = Chart.of(panel);
        return chart.svg(Width.WIDE) + chart.svg(Width.NARROW);
    }

    /**
     * One row of the table.
     *
     * @param value the percentage, "x van de n", or why there is neither
     * @param margin the 95% interval; empty when there is none
     * @param base of how many; empty when it is not told
     * @param status how firm the share is, in words
     */
    public record Line(String label, String value, String margin, String base, String status) {}

    /** The table under the drawing. */
    public List<Line> lines() {
        return panel.rows().stream()
                .map(row -> new Line(
                        row.label(),
                        Block.value(words, row.cell()),
                        Block.margin(words, row.cell()),
                        Block.base(words, row.cell()),
                        level(row.cell())))
                .toList();
    }

    /** Whether any share has a margin; a table does not promise what there is not. */
    public boolean hasMargins() {
        return lines().stream().anyMatch(line -> !line.margin().isEmpty());
    }

    private String level(Cell cell) {
        return level.filter(word -> cell.percent().isPresent() || cell.count().isPresent())
                .orElseGet(() -> Block.level(words, cell));
    }

    /**
     * Figures as one file, a line for each cell; a cell that is not shown has its status and no numbers.
     *
     * @param figures by what kind of figure they are, the same in every language
     */
    public static String csv(Map<String, Exhibit> figures) {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (var figure : figures.entrySet()) {
                for (var row : figure.getValue().panel.rows()) {
                    var line = figure.getValue().line(figure.getKey(), row);
                    printer.printRecord(COLUMNS.stream().map(line::get));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private Map<String, String> line(String kind, Panel.Row row) {
        var cell = row.cell();
        var line = new LinkedHashMap<String, String>();
        line.put("kind", kind);
        line.put("section", panel.id());
        line.put("group", row.group().orElse(""));
        line.put("option", row.code());
        line.put("label", row.label());
        line.put("percent", number(cell.percent()));
        line.put("low", number(cell.low()));
        line.put("high", number(cell.high()));
        line.put("n", number(cell.n()));
        line.put("count", number(cell.count()));
        line.put("status", cell.status().code());
        line.put("level", level(cell));
        line.put("subtitle", panel.subtitle());
        line.put("source", panel.source());
        line.put("data", panel.sample() ? words.say("site.sample") : "");
        return line;
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
