package nl.kinderwerk.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Figure;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.study.Comparability;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Text;
import nl.kinderwerk.study.Wave;

/**
 * A wave of which we have the answers.
 *
 * @param whole the slice of everybody; its figures order the rows and stand beside those of every part
 * @param dataset the frozen answers
 * @param takingPart how many took part, of how many there are
 * @param since earlier waves that a trend compares this one with
 * @param version of the figures, from 1
 * @param previous the figures of the version before
 * @param waits whether a correction has to wait for more respondents
 */
record Answered(
        Study study,
        Wave details,
        Publication publication,
        Slice whole,
        Dataset dataset,
        TakingPart takingPart,
        List<Since> since,
        int version,
        Optional<Publication> previous,
        boolean waits)
        implements Release {
    private static final String OTHER = "other";
    private static final Set<Status> SHOWN_IN_WORDS = Set.of(Status.COUNTS, Status.UNDER_REVISION);

    /** The same, compared with earlier waves. */
    Answered since(List<Since> earlier) {
        return new Answered(study, details, publication, whole, dataset, takingPart, earlier, version, previous, waits);
    }

    @Override
    public String wave() {
        return details.id();
    }

    @Override
    public Text label() {
        return details.label();
    }

    @Override
    public int year() {
        return details.year();
    }

    @Override
    public Optional<Publication> figures() {
        return Optional.of(publication);
    }

    @Override
    public Optional<String> sha256() {
        return Optional.of(dataset.sha256());
    }

    @Override
    public Text method() {
        return details.method();
    }

    @Override
    public List<String> methodLine(Words words) {
        return takingPart.sentences(response(), words);
    }

    @Override
    public boolean participantsOnly() {
        return response().participantsOnly();
    }

    @Override
    public boolean sample() {
        return details.status() == Wave.Status.SAMPLE;
    }

    Response response() {
        return new Response(details, dataset.rows());
    }

    /** Of whom the shares are: of those who took part, when the answers are no random sample. */
    String subject(Section section, Words words) {
        var subject = section.subject().in(words.language());
        return response().participantsOnly() ? words.say("subject.participants", subject) : subject;
    }

    @Override
    public Optional<Panel> trend(Section section, Section.Trend trend, Slice slice, Words words) {
        var compared = study.section(trend.section());
        var item = compared.item().flatMap(study::item).orElseThrow();
        return since.stream()
                .filter(s -> s.earlier().wave().equals(trend.since()))
                .findFirst()
                .flatMap(s -> new TrendPanel(section, compared, item, slice, this, s, words).panel());
    }

    @Override
    public Optional<String> broken(Section.Trend trend, Words words) {
        var item = study.section(trend.section()).item().flatMap(study::item).orElseThrow();
        return since.stream()
                .map(Since::earlier)
                .filter(earlier -> earlier.wave().equals(trend.since()))
                .findFirst()
                .flatMap(earlier -> new Comparability(study, earlier.details(), details)
                        .change(item)
                        .map(reason -> words.say(
                                "note.trend.broken", Integer.toString(earlier.year()), reason.in(words.language()))));
    }

    @Override
    public boolean shows(Slice slice) {
        return offers(slice) && showsAnything(slice);
    }

    private boolean offers(Slice slice) {
        return slice.breakdown().filter(b -> !details.breakdowns().contains(b)).isEmpty();
    }

    private boolean showsAnything(Slice slice) {
        return study.sections().stream()
                .filter(s -> s.item().isPresent())
                .flatMap(s -> figure(s, slice).cells().stream())
                .anyMatch(c -> c.status().showsPercent() || SHOWN_IN_WORDS.contains(c.status()));
    }

    @Override
    public Panel panel(Section section, Item item, Slice slice, Words words) {
        var language = words.language();
        var rows = rows(section, item, slice, language);
        var figure = figure(section, slice);
        return new Panel(
                section.id(),
                section.form(),
                language,
                section.title().in(language),
                headline(section, item, slice, words),
                new Subtitle(words, section, item, slice, this).text(figure),
                section.focus(),
                scale(section, item, language),
                rows,
                List.of(),
                slice.isWhole() ? Optional.empty() : Optional.of(whole.label().in(language)),
                new Notes(words, section, item, this).of(figure, rows),
                words.say(
                        "source.wave",
                        study.title().in(language),
                        details.label().in(language)),
                sample());
    }

    private String headline(Section section, Item item, Slice slice, Words words) {
        var places = Slices.of(study, details).stream().map(Slice::id).collect(Collectors.toSet());
        var family = Headlines.family(section, item, places);
        return new Headlines(section, item, words, response().participantsOnly())
                .choose(
                        publication.holding(family, section.id(), slice.id()),
                        option -> figure(section, slice).cell(option));
    }

    /** The protected figure; an option that this wave did not know yet was not asked. */
    Figure figure(Section section, Slice slice) {
        var figure = publication.figure(section.id(), slice.id());
        var unknown = section.item().flatMap(study::item).stream()
                .flatMap(i -> i.options().stream())
                .filter(o -> !study.asked(o, details))
                .map(Option::code)
                .toList();
        return unknown.isEmpty() ? figure : withoutUnknown(figure, unknown);
    }

    private static Figure withoutUnknown(Figure figure, List<String> unknown) {
        var cells = figure.cells().stream()
                .map(c -> unknown.contains(c.option()) ? Cell.hidden(c.option(), Status.NOT_ASKED) : c)
                .toList();
        return new Figure(figure.question(), figure.domain(), cells);
    }

    private List<String> scale(Section section, Item item, String language) {
        return section.form() == Section.Form.FREQUENCY
                ? item.scale().stream().map(o -> o.label().in(language)).toList()
                : List.of();
    }

    private List<Panel.Row> rows(Section section, Item item, Slice slice, String language) {
        return item.options().stream()
                .sorted(order(section, item, language))
                .map(o -> row(section, item, o, slice, language))
                .toList();
    }

    private Panel.Row row(Section section, Item item, Option option, Slice slice, String language) {
        var reference = slice.isWhole() || section.form() == Section.Form.FREQUENCY
                ? Optional.<Cell>empty()
                : Optional.of(figure(section, whole).cell(option.code()));
        return new Panel.Row(
                option.code(),
                option.label().in(language),
                option.group().flatMap(g -> groupLabel(item, g, language)),
                cells(section, item, option, slice).toList(),
                reference);
    }

    private Stream<Cell> cells(Section section, Item item, Option option, Slice slice) {
        var figure = figure(section, slice);
        return section.form() == Section.Form.FREQUENCY
                ? item.scale().stream().map(s -> figure.cell(Questions.part(option.code(), s.code())))
                : Stream.of(figure.cell(option.code()));
    }

    /** Groups as in the codebook; in a group by the country's share, then alphabet; "anders" last: in every edition. */
    private Comparator<Option> order(Section section, Item item, String language) {
        var groups = item.groups().stream().map(Item.Group::id).toList();
        return Comparator.<Option>comparingInt(o -> o.code().equals(OTHER) ? 1 : 0)
                .thenComparingInt(o -> o.group().map(groups::indexOf).orElse(groups.size()))
                .thenComparingInt(o -> -weight(section, item, o))
                .thenComparing(o -> o.label().in(language));
    }

    /** The printed share for the country; of a frequency row more for often: the mean position on the scale. */
    private int weight(Section section, Item item, Option option) {
        var cells = cells(section, item, option, whole).toList();
        return IntStream.range(0, cells.size())
                .map(i -> (cells.size() - i) * cells.get(i).percent().orElse(0))
                .sum();
    }

    private static Optional<String> groupLabel(Item item, String group, String language) {
        return item.groups().stream()
                .filter(g -> g.id().equals(group))
                .findFirst()
                .map(g -> g.label().in(language));
    }
}
