package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Change;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Comparability;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Text;

/**
 * The figures of a section in two waves side by side: only answers that mean the same in both, and only where both
 * waves show a percentage. What is left out is told in words.
 *
 * @param section the trend itself
 * @param compared the section whose figures it compares
 */
record TrendPanel(Section section, Section compared, Item item, Slice slice, Answered later, Since since, Words words) {

    /** The panel; empty when nothing can be compared here. */
    Optional<Panel> panel() {
        var rows = rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(panel(rows));
    }

    private Panel panel(List<Panel.Row> rows) {
        var language = words.language();
        return new Panel(
                section.id(),
                section.form(),
                language,
                section.title().in(language),
                headline(rows),
                subtitle(rows),
                Optional.empty(),
                List.of(year(since.earlier()), year(later)),
                rows,
                List.of(),
                Optional.empty(),
                notes(rows),
                words.say("source.waves", later.study().title().in(language), label(since.earlier()), label(later)),
                later.sample() || since.earlier().sample());
    }

    /** By what the tests say, then by share, then alphabet. */
    private List<Panel.Row> rows() {
        return item.options().stream()
                .flatMap(o -> since.change(compared.id(), slice, o.code()).map(c -> row(o, c)).stream())
                .sorted(Comparator.comparing(
                                (Panel.Row r) -> r.change().orElseThrow().verdict())
                        .thenComparing(r -> -percent(r))
                        .thenComparing(Panel.Row::label))
                .toList();
    }

    private static int percent(Panel.Row row) {
        return row.cells().getLast().percent().orElseThrow();
    }

    private Panel.Row row(Option option, Change change) {
        return new Panel.Row(
                option.code(),
                option.label().in(words.language()),
                Optional.of(words.say("change." + change.verdict().name().toLowerCase(Locale.ROOT))),
                List.of(cell(since.earlier(), option), cell(later, option)),
                Optional.empty(),
                Optional.of(change));
    }

    private Cell cell(Answered wave, Option option) {
        return wave.figure(compared, slice).cell(option.code());
    }

    private String headline(List<Panel.Row> rows) {
        var verdicts = rows.stream()
                .collect(Collectors.toMap(
                        Panel.Row::code, r -> r.change().orElseThrow().verdict()));
        return new Headlines(section, item, words, later.response().participantsOnly())
                .choose(
                        c -> c.kind().name().equals(String.valueOf(verdicts.get(c.option()))),
                        option -> later.figure(compared, slice).cell(option),
                        "");
    }

    private String subtitle(List<Panel.Row> rows) {
        var n = rows.stream()
                .flatMap(r -> r.cells().stream())
                .map(Cell::n)
                .mapToInt(OptionalInt::orElseThrow)
                .summaryStatistics();
        var parts = new ArrayList<String>();
        parts.add(words.say("subtitle.share", later.subject(compared, words)));
        parts.add(slice.label().in(words.language()));
        parts.add(words.say("subtitle.years", year(since.earlier()), year(later)));
        parts.add(Subtitle.base(n, words));
        Subtitle.multiple(item, words).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private List<String> notes(List<Panel.Row> rows) {
        var notes = new ArrayList<String>();
        notes.add(words.say("note.trend"));
        notes.add(words.say(later.response().participantsOnly() ? "note.trend.bandwidth" : "note.trend.margin"));
        if (item.type() == Item.Type.MATRIX_FREQUENCY) {
            notes.add(Notes.yes(compared, item, words));
        }
        if (rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.status() == Status.INDICATIVE)) {
            notes.add(words.say("note.indicative"));
        }
        notes.addAll(leftOut(rows));
        return notes;
    }

    /** What is not compared, and why: new in the later wave, changed in meaning, or not shown in one of them. */
    private List<String> leftOut(List<Panel.Row> rows) {
        var comparability = new Comparability(later.study(), since.earlier().details(), later.details());
        var notes = new ArrayList<String>();
        var fresh = item.options().stream().filter(comparability::isNew).toList();
        if (!fresh.isEmpty()) {
            notes.add(words.say("note.trend.new", year(since.earlier()), names(fresh)));
        }
        item.options().stream()
                .filter(o -> !comparability.isNew(o))
                .forEach(o -> comparability.change(item, o).ifPresent(reason -> notes.add(changed(o, reason))));
        var hidden = item.options().stream()
                .filter(o -> comparability.isSame(item, o))
                .filter(o -> rows.stream().noneMatch(r -> r.code().equals(o.code())))
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(words.say("note.trend.hidden", names(hidden)));
        }
        return notes;
    }

    private String changed(Option option, Text reason) {
        return words.say("note.trend.changed", option.label().in(words.language()), reason.in(words.language()));
    }

    private String names(List<Option> options) {
        return options.stream().map(o -> o.label().in(words.language())).collect(Collectors.joining(" · "));
    }

    private static String year(Answered wave) {
        return Integer.toString(wave.year());
    }

    private String label(Answered wave) {
        return wave.label().in(words.language());
    }
}
