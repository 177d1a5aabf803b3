package nl.kinderwerk.edition;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kinderwerk.edition.chart.Chart;
import nl.kinderwerk.edition.chart.Palette;
import nl.kinderwerk.study.Area;
import nl.kinderwerk.study.Section;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/**
 * Every page and file of the editions of a study, by path from the root of the site. Pages are rendered when asked
 * for; the figures behind them are computed and protected once, when the site is made. Safe for use by many threads.
 */
public final class Site {
    private final Study study;
    private final Path datasets;
    private final Optional<URI> address;
    private final List<Wave> answered;
    private final List<Edition> editions;
    private final Pages pages;
    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

    private Site(Study study, Path datasets, Optional<URI> address) {
        this.study = study;
        this.datasets = datasets;
        this.address = address;
        this.answered = study.answered();
        this.editions = Editions.of(study, datasets);
        this.pages = new Pages(study, editions, address);
    }

    /**
     * Computes the figures of all waves of a study and lays out its site.
     *
     * @param datasets folder in which the frozen answers are kept
     * @param address web address at which the site will stand, if known; used in the lines for embedding
     * @throws nl.kinderwerk.study.InvalidInputException when answers have faults
     */
    public static Site of(Study study, Path datasets, Optional<URI> address) {
        var site = new Site(study, datasets, address);
        site.add();
        return site;
    }

    /**
     * The site anew from the study as its folder is now, for example after the answers of a wave were frozen.
     *
     * @throws nl.kinderwerk.study.InvalidInputException when the study or its answers have faults
     */
    public Site renewed() {
        return of(Study.read(study.folder()), datasets, address);
    }

    /** Whether answers were frozen since it was made: it is to be made anew. */
    public boolean lacksAnswers() {
        return !answered.equals(study.answered());
    }

    /** All paths, pages before the files they link to. */
    public Collection<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The page or file at a path, without leading slash; empty when there is none. */
    public Optional<Page> page(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> Page.of(path, content.get()));
    }

    /** The study it tells about. */
    public Study study() {
        return study;
    }

    /**
     * What everybody answered of the options that one person chose, by the newest edition.
     *
     * @param item a single or tick-all question
     * @param codes what the person chose
     * @return empty when no section shows the item
     */
    public Optional<Beside> beside(String item, Set<String> codes, String language) {
        return Beside.of(editions.getFirst(), item, codes, Words.in(language));
    }

    /**
     * The figure of an item for the whole country, by the newest edition with answers, or else the newest.
     *
     * @return empty when no section shows the item as shares
     */
    public Optional<Exhibit> exhibit(String item, String language) {
        return editions.stream()
                .filter(edition -> edition.slice().isWhole() && edition.hasAnswers())
                .findFirst()
                .or(() -> editions.stream().findFirst())
                .flatMap(edition -> edition.exhibit(item, language));
    }

    /** What a reader sees at a path where nothing is, in the language of that path. */
    public Page missing(String path) {
        return message(path, "missing");
    }

    /** What a reader sees who asked or sent something that cannot be answered, though there is something at the path. */
    public Page refused(String path) {
        return message(path, "refused");
    }

    /** What a reader sees when rendering failed; tells nothing of the cause. */
    public Page failed(String path) {
        return message(path, "failed");
    }

    /**
     * What everybody answered of some options, by the newest answers, for an area or the nearest one around it that has an
     * edition.
     *
     * @param item a single or tick-all question
     * @param area code of a place; for one that the study does not know it is the whole
     * @return empty when no section shows the item, or there are no answers
     */
    public Optional<Beside> around(String item, Set<String> codes, String area, String language) {
        return editions.stream()
                .filter(edition -> edition.release().figures().isPresent())
                .findFirst()
                .map(whole -> nearest(area, whole))
                .flatMap(edition -> Beside.of(edition, item, codes, Words.in(language)));
    }

    private Edition nearest(String area, Edition whole) {
        return places(area)
                .flatMap(place -> editions.stream()
                        .filter(edition -> edition.release().equals(whole.release()))
                        .filter(edition -> edition.slice().id().equals(Slices.idOf(place))))
                .findFirst()
                .orElse(whole);
    }

    /** A place and those around it, the smallest first. */
    private Stream<String> places(String code) {
        return Stream.iterate(
                        Optional.ofNullable(study.areas().get(code)),
                        Optional::isPresent,
                        area -> area.flatMap(Area::parent).map(study.areas()::get))
                .map(area -> area.orElseThrow().code());
    }

    private Page message(String path, String key) {
        var content = pages.message(path, key, Addresses.home(Pages.language(study, path)));
        return Page.of(Addresses.MISSING, content);
    }

    private void add() {
        for (var language : study.languages()) {
            addOverviews(language);
            editions.forEach(edition -> add(edition, language));
        }
        files.put(Addresses.MISSING, () -> missing(Addresses.MISSING).content());
        StaticFiles.all().forEach((path, content) -> files.put(path, () -> content));
    }

    private void addOverviews(String language) {
        files.put(
                Addresses.home(language), () -> pages.edition(editions.getFirst(), language, Addresses.home(language)));
        files.put(Addresses.editions(language), () -> pages.editions(language));
        files.put(Addresses.method(language), () -> pages.method(language));
    }

    private void add(Edition edition, String language) {
        var path = Addresses.edition(edition, language);
        files.put(path, () -> pages.edition(edition, language, path));
        files.putIfAbsent(Addresses.latest(edition, language), () -> pages.latest(edition, language));
        for (var section : edition.sections()) {
            files.put(
                    Addresses.section(edition, section.id(), language, "html"),
                    () -> pages.section(edition, section, language));
            if (edition.panel(section, language).isPresent()) {
                addFigure(edition, section, language);
            }
        }
    }

    private void addFigure(Edition edition, Section section, String language) {
        var id = section.id();
        files.put(Addresses.embed(edition, id, language), () -> pages.embed(edition, section, language));
        files.put(Addresses.section(edition, id, language, "csv"), () -> data(edition, section, language, "csv"));
        files.put(Addresses.section(edition, id, language, "json"), () -> data(edition, section, language, "json"));
        files.put(Addresses.section(edition, id, language, "svg"), () -> drawing(edition, section, language, "svg"));
        files.put(Addresses.section(edition, id, language, "png"), () -> drawing(edition, section, language, "png"));
    }

    private static byte[] data(Edition edition, Section section, String language, String ending) {
        var data = new FigureFiles(edition, edition.panel(section, language).orElseThrow());
        return (ending.equals("csv") ? data.csv() : data.json()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] drawing(Edition edition, Section section, String language, String ending) {
        var chart = Chart.of(edition.panel(section, language).orElseThrow());
        return ending.equals("svg") ? chart.document(Palette.LIGHT).getBytes(StandardCharsets.UTF_8) : chart.png();
    }
}
