package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Published;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Text;

/**
 * A wave of which only published figures survive. It shows exactly these, each with its source, and says of everything
 * else that the figure was not handed down.
 */
record HandedDown(Study study, Published published) implements Release {
    private static final String REST = "rest";

    @Override
    public String wave() {
        return published.wave();
    }

    @Override
    public Text label() {
        return published.label();
    }

    @Override
    public int year() {
        return published.year();
    }

    @Override
    public Optional<String> sha256() {
        return Optional.empty();
    }

    @Override
    public Text method() {
        return published.design();
    }

    @Override
    public boolean sample() {
        return false;
    }

    @Override
    public boolean shows(Slice slice) {
        return slice.isWhole();
    }

    @Override
    public Panel panel(Section section, Item item, Slice slice, Words words) {
        var language = words.language();
        var results = published.results().stream()
                .filter(r -> r.section().equals(section.id()))
                .toList();
        return new Panel(
                section.id(),
                section.form(),
                language,
                section.title().in(language),
                headline(section, item, results, words),
                String.join(
                        " · ",
                        slice.label().in(language),
                        Integer.toString(published.year()),
                        words.say("base.unknown")),
                section.focus(),
                List.of(),
                rows(item, results, words),
                List.of(),
                Optional.empty(),
                List.of(words.say(results.isEmpty() ? "note.none_survived" : "note.rest_not_survived")),
                source(results, words),
                false);
    }

    private String headline(Section section, Item item, List<Published.Result> results, Words words) {
        var language = words.language();
        return results.stream()
                .findFirst()
                .map(r -> r.words().map(w -> w.in(language)).orElseGet(() -> plain(item, r, words)))
                .or(() -> section.handedDown().map(t -> t.in(language)))
                .orElseGet(() -> section.fallback().in(language));
    }

    private static String plain(Item item, Published.Result result, Words words) {
        var option = item.option(result.option().orElseThrow());
        return words.say(
                "headline.handed_down",
                option.label().in(words.language()),
                words.percent(result.percent().orElseThrow()));
    }

    private static List<Panel.Row> rows(Item item, List<Published.Result> results, Words words) {
        var rows = new ArrayList<Panel.Row>();
        for (var result : results) {
            result.option().map(item::option).ifPresent(o -> rows.add(row(o, result, words)));
        }
        rows.add(new Panel.Row(
                REST,
                words.say(rows.isEmpty() ? "row.all_answers" : "row.other_answers"),
                Optional.empty(),
                List.of(Cell.hidden(REST, Status.NOT_SURVIVED)),
                Optional.empty()));
        return rows;
    }

    private static Panel.Row row(Item.Option option, Published.Result result, Words words) {
        var cell = new Cell(
                option.code(),
                Status.OK,
                result.base(),
                result.percent(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        return new Panel.Row(
                option.code(), option.label().in(words.language()), Optional.empty(), List.of(cell), Optional.empty());
    }

    private String source(List<Published.Result> results, Words words) {
        return results.stream()
                .findFirst()
                .map(r -> study.source(r.source()))
                .map(s -> words.say(
                        "source.publication",
                        s.title(),
                        s.organisation(),
                        s.year().map(String::valueOf).orElse("")))
                .orElseGet(() -> words.say("source.none"));
    }
}
