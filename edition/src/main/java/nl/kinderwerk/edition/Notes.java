package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;

/** The sentences under a figure: how to read it, how sure it is, and why something is not shown. */
record Notes(Words words, Section section, Item item, Answered release) {

    /** @param rows with the figures of the country that stand beside a part */
    List<String> of(Figure figure, List<Panel.Row> rows) {
        var notes = new ArrayList<String>();
        if (item.type() == Item.Type.MATRIX_FREQUENCY && section.form() != Section.Form.FREQUENCY) {
            notes.add(yes(section, item, words));
        }
        changed().ifPresent(notes::add);
        if (has(figure, Status.OK) || has(figure, Status.INDICATIVE)) {
            notes.add(words.say(margin()));
        }
        for (var status :
                List.of(Status.INDICATIVE, Status.COUNTS, Status.TOO_FEW, Status.WITHHELD, Status.UNDER_REVISION)) {
            if (has(figure, status) || status == Status.INDICATIVE && comparesWithIndication(rows)) {
                notes.add(words.say("note." + status.code()));
            }
        }
        return notes;
    }

    static String yes(Section section, Item item, Words words) {
        return words.say(
                "note.counts_as_yes",
                item.scale().stream()
                        .filter(s -> section.yes().contains(s.code()))
                        .map(s -> s.label().in(words.language()))
                        .collect(Collectors.joining(", ")));
    }

    /** A question that changed meaning in this wave must not be held beside earlier ones. */
    private Optional<String> changed() {
        return item.changed()
                .filter(c -> c.wave().equals(release.wave()))
                .map(c -> words.say(
                        "note.changed",
                        Integer.toString(release.year()),
                        c.reason().in(words.language())));
    }

    private String margin() {
        if (section.form() == Section.Form.FREQUENCY) {
            return release.participantsOnly() ? "note.bandwidth_in_table" : "note.margin_in_table";
        }
        return release.response().participantsOnly() ? "note.bandwidth" : "note.margin";
    }

    /** The drawing marks these too. */
    private static boolean comparesWithIndication(List<Panel.Row> rows) {
        return rows.stream().flatMap(r -> r.reference().stream()).anyMatch(c -> c.status() == Status.INDICATIVE);
    }

    private static boolean has(Figure figure, Status status) {
        return figure.cells().stream().map(Cell::status).anyMatch(status::equals);
    }
}
