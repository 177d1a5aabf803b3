package nl.kinderwerk.server.beside;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Exhibit;
import nl.kinderwerk.edition.Panel;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Section;

/** Lays what an organisation did beside what the country answered, in the language of a screen. */
record Pairs(Site site, Workplace place, Practised practised, Words words) {
    /** With fewer sessions, numbers say more than percentages (statistics.md, 3.6). */
    private static final int FEWEST_FOR_PERCENT = 30;

    List<Pair> all() {
        return Stream.of(Subject.values()).map(this::of).toList();
    }

    Pair of(Subject subject) {
        var survey = site.exhibit(subject.item(place.practice()).id(), words.language());
        var order = survey.map(Pairs::codes).orElse(List.of());
        var title = words.say("subject." + subject.code());
        return new Pair(subject, title, Exhibit.of(panel(subject, title, order), words.say("level")), survey);
    }

    private static List<String> codes(Exhibit survey) {
        return survey.panel().rows().stream().map(Panel.Row::code).toList();
    }

    private Panel panel(Subject subject, String title, List<String> order) {
        return new Panel(
                "practice-" + subject.code(),
                Section.Form.RANKED,
                words.language(),
                words.say("practice.title", title),
                words.say("practice.headline", place.name()),
                subtitle(subject),
                Optional.empty(),
                List.of(),
                rows(subject, order),
                List.of(),
                Optional.empty(),
                notes(subject),
                words.say("practice.source", place.name(), day(practised.day())),
                place.sample());
    }

    private String subtitle(Subject subject) {
        return words.say(
                "practice.subtitle." + subject.code(),
                place.name(),
                day(practised.first()),
                day(practised.last()),
                practised.held());
    }

    private List<String> notes(Subject subject) {
        return Stream.of("practice.note.registered", "practice.note." + subject.code())
                .map(key -> words.say(key, practised.weeks()))
                .toList();
    }

    /** In the order of the survey's table, so that a reader finds the same option in the same place. */
    private List<Panel.Row> rows(Subject subject, List<String> order) {
        return subject.item(place.practice()).options().stream()
                .sorted(Comparator.comparingInt(
                        option -> order.contains(option.code()) ? order.indexOf(option.code()) : order.size()))
                .map(option -> row(subject, option))
                .toList();
    }

    private Panel.Row row(Subject subject, Item.Option option) {
        return new Panel.Row(
                option.code(),
                option.label().in(words.language()),
                option.group().flatMap(group -> label(subject, group)),
                List.of(cell(option.code(), practised.with(subject, option.code()))),
                Optional.empty());
    }

    private Optional<String> label(Subject subject, String group) {
        return subject.item(place.practice()).groups().stream()
                .filter(found -> found.id().equals(group))
                .findFirst()
                .map(found -> found.label().in(words.language()));
    }

    /** A number of sessions is exact and has no margin. */
    private Cell cell(String code, int sessions) {
        var held = practised.held();
        if (held == 0) {
            return Cell.hidden(code, Status.EMPTY);
        }
        var none = OptionalInt.empty();
        return held < FEWEST_FOR_PERCENT
                ? new Cell(code, Status.COUNTS, OptionalInt.of(held), none, none, none, OptionalInt.of(sessions))
                : new Cell(
                        code,
                        Status.OK,
                        OptionalInt.of(held),
                        OptionalInt.of(percent(sessions, held)),
                        none,
                        none,
                        none);
    }

    private static int percent(int sessions, int held) {
        return (int) Math.round(100.0 * sessions / held);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(day);
    }
}
