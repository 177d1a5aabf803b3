package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.edition.chart.Chart;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Recommendation;
import nl.kinderwerk.study.Section;

/** One section of an edition in one language, ready to be laid out. */
record Block(Edition edition, Section section, Words words, Optional<Panel> panel, boolean isWide) {
    static Block of(Edition edition, Section section, Words words) {
        return new Block(edition, section, words, edition.panel(section, words.language()), true);
    }

    /** All sections in order; two narrow figures that follow each other stand side by side. */
    static List<Block> all(Edition edition, Words words) {
        var blocks = new ArrayList<Block>();
        for (var section : edition.sections()) {
            var block = of(edition, section, words);
            var pairs = !blocks.isEmpty()
                    && blocks.getLast().isWide
                    && blocks.getLast().isNarrow()
                    && block.isNarrow();
            if (pairs) {
                blocks.add(blocks.removeLast().half());
            }
            blocks.add(pairs ? block.half() : block);
        }
        return blocks;
    }

    private boolean isNarrow() {
        return switch (section.form()) {
            case ICON_ARRAY, WAFFLE, RANKED -> true;
            case TEXT, FREQUENCY, STREET, TREND, DOTS, CARDS -> false;
        };
    }

    private Block half() {
        return new Block(edition, section, words, panel, false);
    }

    String id() {
        return section.id();
    }

    String title() {
        return section.title().in(words.language());
    }

    /** The headline of the figure; of a section without a figure its neutral sentence, or else its title. */
    String headline() {
        return panel.map(Panel::headline).orElseGet(() -> {
            var fallback = section.fallback().byLanguage().get(words.language());
            return fallback == null ? title() : fallback;
        });
    }

    Optional<String> text() {
        return Optional.ofNullable(edition.study().texts().get(section.id()))
                .map(t -> Markdown.html(t.in(words.language()), 2));
    }

    /** What stands in the place of a trend that cannot be drawn. */
    Optional<String> broken() {
        return edition.broken(section, words);
    }

    Optional<Chart> chart() {
        return panel.map(Chart::of);
    }

    boolean isSources() {
        return section.id().equals("bronnen");
    }

    boolean isCards() {
        return section.form() == Section.Form.CARDS;
    }

    List<Recommendation> recommendations(Recommendation.Audience audience) {
        return edition.study().recommendations().stream()
                .filter(r -> r.audience() == audience)
                .toList();
    }

    Section behind(Recommendation recommendation) {
        return edition.study().sections().stream()
                .filter(s -> s.id().equals(recommendation.section()))
                .findFirst()
                .orElseThrow();
    }

    boolean hasGroups() {
        return panel.stream()
                .flatMap(p -> p.rows().stream())
                .anyMatch(r -> r.group().isPresent());
    }

    /** Published figures come without margin and base; a table does not promise what did not survive. */
    boolean hasMargins() {
        return panel.stream()
                .flatMap(p -> p.rows().stream())
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> c.n().isPresent());
    }

    /** What a table prints for a share: the percentage, "x van de n", or nothing when a status says why. */
    String value(Cell cell) {
        return value(words, cell);
    }

    static String value(Words words, Cell cell) {
        if (cell.percent().isPresent()) {
            return words.percent(cell.percent().getAsInt());
        }
        if (cell.count().isPresent()) {
            return words.say("table.count", cell.count().getAsInt(), cell.n().orElseThrow());
        }
        return level(words, cell);
    }

    /** The interval of the difference, with a sign at either end. */
    String change(Panel.Row row) {
        return row.change()
                .map(c -> words.say("table.change.range", words.signed(c.low()), words.signed(c.high())))
                .orElse("");
    }

    /** What the interval beside a figure is called. */
    String marginName() {
        return words.say(edition.release().participantsOnly() ? "table.bandwidth" : "table.margin");
    }

    String margin(Cell cell) {
        return margin(words, cell);
    }

    static String margin(Words words, Cell cell) {
        return cell.low().isPresent()
                ? words.say("table.range", cell.low().getAsInt(), cell.high().orElseThrow())
                : "";
    }

    String base(Cell cell) {
        return base(words, cell);
    }

    static String base(Words words, Cell cell) {
        return cell.n().isPresent() ? words.number(cell.n().getAsInt()) : "";
    }

    String status(Cell cell) {
        return level(words, cell);
    }

    /** How sure a cell is, or why it is not shown, in words: the four levels of the method page. */
    static String level(Words words, Cell cell) {
        var handedDown = cell.status() == Status.OK && cell.low().isEmpty();
        return words.say("status." + cell.status().code() + (handedDown ? ".handed_down" : ""));
    }

    /** The status of a whole row: that of its parts when they agree, otherwise the least certain of those shown. */
    String status(Panel.Row row) {
        return row.cells().stream()
                .max(Comparator.comparing(Cell::status))
                .map(this::status)
                .orElseThrow();
    }
}
