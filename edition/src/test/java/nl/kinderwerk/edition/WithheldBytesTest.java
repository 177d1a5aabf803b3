package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.edition.SampleEditions.Place;
import nl.kinderwerk.figures.Cell;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole sample study, both waves, all places, both languages: what is withheld stands in no exit, whether drawn,
 * in a table, in words, for screen readers or in a file. A PNG is drawn from the text of the SVG file.
 */
class WithheldBytesTest {
    private static final List<String> NUMBERS = List.of("percent", "low", "high", "n", "count");
    private static final Pattern SHARE = Pattern.compile("\\d+%");
    private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity|undefined|null)\\b|[∞\uFFFD]|\\{\\d");

    private static SampleEditions made;
    private static Map<List<String>, List<Secret>> secrets;

    @BeforeAll
    static void publish() {
        made = SampleEditions.made();
        secrets =
                Secret.of(made).stream().collect(Collectors.groupingBy(s -> List.of(s.wave(), s.place(), s.section())));
    }

    private static List<Secret> secrets(Place place) {
        return secrets.getOrDefault(
                List.of(
                        place.wave().wave(),
                        place.edition().slice().id(),
                        place.section().id()),
                List.of());
    }

    @Test
    void thereIsMuchToHide() {
        assertThat(secrets.values().stream().mapToInt(List::size).sum()).isGreaterThan(1000);
        assertThat(secrets.keySet().stream().map(List::getFirst).distinct()).hasSize(2);
    }

    @Test
    void filesHaveNoNumberBesideIt() {
        made.forEach(place -> {
            var hidden = secrets(place).stream().map(Secret::option).collect(Collectors.toSet());
            lines(place)
                    .filter(l -> hidden.contains(option(place, l)))
                    .forEach(l -> assertThat(NUMBERS)
                            .as("%s %s", place, l)
                            .allMatch(n -> l.getOrDefault(n, "").isEmpty()));
        });
    }

    /** The lines of the CSV and the JSON file; a number that is not there is an empty text. */
    private static Stream<Map<String, String>> lines(Place place) {
        var json = JsonMapper.shared()
                .readTree(made.text(place.path("json")))
                .path("cells")
                .valueStream()
                .map(c -> c.propertyStream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().asString(""))));
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(made.text(place.path("csv"))))) {
            return Stream.concat(json, csv.stream().map(r -> r.toMap()).toList().stream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The option as the plan calls it: of a frequency the row and the part of the scale. */
    private static String option(Place place, Map<String, String> line) {
        var code = line.getOrDefault("option", "");
        var scale = place.panel().scale().indexOf(line.get("part"));
        return scale < 0 || place.panel().isTrend()
                ? code
                : Questions.part(code, scale(place).get(scale));
    }

    private static List<String> scale(Place place) {
        var item = made.study.item(place.section().item().orElseThrow()).orElseThrow();
        return item.scale().stream().map(o -> o.code()).toList();
    }

    @Test
    void tablesHaveNoNumberBesideIt() {
        made.forEach(place -> {
            var hidden = secrets(place).stream().map(Secret::option).collect(Collectors.toSet());
            var table = made.html(place.path("html")).expectFirst("table");
            var heads = table.select("thead th").stream().map(Element::ownText).toList();
            for (var row : place.panel().rows()) {
                var cells = row(table, row.label()).select("td");
                for (var i = 0; i < cells.size(); i++) {
                    var head = heads.get(i + 1);
                    if (belongsTo(place, row, head, hidden)) {
                        assertThat(cells.get(i).text())
                                .as("%s %s %s", place, row.label(), head)
                                .doesNotContainPattern("\\d");
                    }
                }
            }
        });
    }

    /** Whether the column tells of a withheld cell of the row. */
    private static boolean belongsTo(Place place, Panel.Row row, String head, Set<String> hidden) {
        var part = place.panel().scale().indexOf(head);
        if (place.panel().isTrend()
                || place.panel().referenceLabel().filter(head::equals).isPresent()) {
            return false;
        }
        return part < 0
                ? hidden.contains(row.code())
                : hidden.contains(Questions.part(row.code(), scale(place).get(part)));
    }

    private static Element row(Element table, String label) {
        return table.select("tbody tr").stream()
                .filter(r -> r.expectFirst("th").text().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noExitSaysOrDrawsItsNumbers() {
        made.forEachPage((path, places) -> {
            var page = made.html(path);
            for (var place : places) {
                var words = new HashMap<>(exits(place));
                words.put(
                        "page",
                        SampleEditions.words(
                                page.expectFirst("#" + place.section().id())));
                var secret = secretNumbers(place);
                words.forEach((exit, text) -> assertThat(secret)
                        .as("%s: %s", place, exit)
                        .noneMatch(n -> n.matcher(text).find()));
            }
        });
    }

    /** Every number of a withheld cell that no other cell of the figure happens to have. */
    private static List<Pattern> secretNumbers(Place place) {
        var shown = shownNumbers(place);
        return secrets(place).stream()
                .flatMap(s -> s.numbers().stream())
                .filter(n -> !shown.contains(n))
                .distinct()
                .map(n -> Pattern.compile("(?<![\\d–.,])" + Pattern.quote(n)))
                .toList();
    }

    private static Map<String, String> exits(Place place) {
        return Map.of(
                "section", SampleEditions.words(section(place)),
                "embed", SampleEditions.words(made.html(place.path("embed"))),
                "svg", SampleEditions.words(made.xml(place.path("svg"))),
                "csv", made.text(place.path("csv")),
                "json", made.text(place.path("json")));
    }

    /** The line for embedding is code; its width is 100%. */
    private static Element section(Place place) {
        var page = made.html(place.path("html"));
        page.select("pre").remove();
        return page;
    }

    /** What may stand there: the figures that are shown, and those of the country beside them. */
    private static Set<String> shownNumbers(Place place) {
        var shown = new HashSet<String>();
        shownCells(place)
                .forEach(c -> shown.addAll(
                        c.percent().isPresent()
                                ? List.of(
                                        c.percent().getAsInt() + "%",
                                        c.low().orElse(0) + "–" + c.high().orElse(100) + "%",
                                        c.high().orElse(100) + "%")
                                : Secret.numbers(-1, -1, -1, c.count().orElseThrow(), c.n().orElseThrow())));
        return shown;
    }

    private static Stream<Cell> shownCells(Place place) {
        return place.panel().rows().stream()
                .flatMap(r -> Stream.concat(r.cells().stream(), r.reference().stream()))
                .filter(c -> c.percent().isPresent() || c.count().isPresent());
    }

    /** Coincidence hides nothing: a drawing has no more shares than there are to show, and one that stands out. */
    @Test
    void aDrawingHasNoMoreSharesThanMayBeShown() {
        made.forEach(place -> {
            var drawn = made.html(place.path("html")).select("figure svg").stream()
                    .mapToLong(svg -> svg.select("text").eachText().stream()
                            .flatMap(t -> SHARE.matcher(t).results())
                            .count());
            assertThat(drawn.max().orElseThrow())
                    .as(place.toString())
                    .isLessThanOrEqualTo(shownCells(place).count() + 1);
        });
    }

    @Test
    void aTrendLeavesOutWhatEitherWaveWithholds() {
        made.forEach(place -> place.section().trend().ifPresent(trend -> {
            var hidden = Stream.of(trend.since(), place.wave().wave())
                    .flatMap(
                            w -> secrets
                                    .getOrDefault(
                                            List.of(w, place.edition().slice().id(), trend.section()), List.of())
                                    .stream())
                    .map(Secret::option)
                    .toList();
            assertThat(lines(place).map(l -> l.getOrDefault("option", "")))
                    .as(place.toString())
                    .isNotEmpty()
                    .noneMatch(hidden::contains);
        }));
    }

    @Test
    void noExitHasANumberThatIsNone() {
        made.site.paths().parallelStream()
                .filter(p -> p.matches(".*\\.(html|csv|svg)"))
                .forEach(p -> assertThat(
                                NO_NUMBER.matcher(made.text(p)).results().map(r -> r.group()))
                        .as(p)
                        .isEmpty());
    }

    /** In JSON null stands only for a number that a cell does not have, and for the checksum of answers that are gone. */
    @Test
    void jsonHasNullOnlyForNumbersThatAreNotShown() {
        var absent = Pattern.compile("\"(percent|low|high|n|count|sha256)\" : null");
        made.site.paths().parallelStream()
                .filter(p -> p.endsWith(".json"))
                .forEach(p -> assertThat(NO_NUMBER
                                .matcher(absent.matcher(made.text(p)).replaceAll(""))
                                .results()
                                .map(r -> r.group()))
                        .as(p)
                        .isEmpty());
    }
}
