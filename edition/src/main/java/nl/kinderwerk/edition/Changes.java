package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.study.Section;

/** What a new version shows that the one before did not, one sentence for each figure; only what may be shown of both. */
record Changes(Edition edition, Words words) {

    /** Empty for a first version. */
    List<String> sentences() {
        return edition.release().previous().stream()
                .flatMap(before -> edition.study().sections().stream().flatMap(s -> of(s, before)))
                .toList();
    }

    private Stream<String> of(Section section, Publication before) {
        return Questions.of(edition.study(), section).stream().flatMap(q -> {
            var then = before.figure(q.id(), edition.slice().id());
            var now = edition.figure(q.id());
            return now.stream().flatMap(f -> of(section, then, f));
        });
    }

    private Stream<String> of(Section section, Figure then, Figure now) {
        var sentences = new ArrayList<String>();
        for (var cell : now.cells()) {
            var earlier = then.cell(cell.option());
            if (!earlier.equals(cell)) {
                sentences.add(words.say(
                        "changes.cell",
                        section.title().in(words.language()),
                        label(section, cell.option()),
                        value(cell),
                        value(earlier)));
            }
        }
        return sentences.stream();
    }

    /** Of a part of a frequency row: the row and the part. */
    private String label(Section section, String code) {
        var item = section.item().flatMap(edition.study()::item).orElseThrow();
        return item.options().stream()
                .filter(o -> o.code().equals(code) || code.startsWith(o.code() + "."))
                .findFirst()
                .map(o -> o.label().in(words.language())
                        + item.scale().stream()
                                .filter(s -> code.equals(Questions.part(o.code(), s.code())))
                                .map(s -> " (" + s.label().in(words.language()) + ")")
                                .findFirst()
                                .orElse(""))
                .orElse(code);
    }

    private String value(Cell cell) {
        if (cell.percent().isPresent()) {
            return words.say(
                    "changes.percent",
                    cell.percent().getAsInt(),
                    cell.low().orElse(0),
                    cell.high().orElse(100),
                    cell.n().orElseThrow());
        }
        return cell.count().isPresent()
                ? words.say("table.count", cell.count().getAsInt(), cell.n().orElseThrow())
                : words.say("status." + cell.status().code());
    }
}
