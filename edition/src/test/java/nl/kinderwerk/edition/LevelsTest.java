package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.edition.SampleEditions.Place;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How sure a figure is stands beside it in every exit, in the same words (statistics.md, 8). */
class LevelsTest {
    private static final Map<String, Map<Status, String>> WORDS = Map.of(
            "nl",
            Map.of(
                    Status.OK, "stevig",
                    Status.INDICATIVE, "indicatie",
                    Status.COUNTS, "alleen aantallen",
                    Status.WITHHELD, "afgeschermd: te weinig antwoorden, of samen met andere cijfers herleidbaar"),
            "en",
            Map.of(
                    Status.OK, "solid",
                    Status.INDICATIVE, "indication",
                    Status.COUNTS, "numbers only",
                    Status.WITHHELD,
                            "withheld: too few answers, or they could be worked out together with other figures"));
    private static final Pattern DRAWN = Pattern.compile("\\d+%\\*?");

    private static SampleEditions made;

    @BeforeAll
    static void publish() {
        made = SampleEditions.made();
    }

    private static Stream<Cell> cells(Place place) {
        return place.panel().rows().stream().flatMap(r -> r.cells().stream());
    }

    private static Map<Status, String> words(String language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    private static String word(Place place, Status status) {
        return words(place.language()).getOrDefault(status, "");
    }

    @Test
    void allFourLevelsOccurInTheFilesAndTheTables() {
        var found = ConcurrentHashMap.<Status>newKeySet();
        made.forEach(place -> {
            var table = made.html(place.path("html")).expectFirst("table").text();
            var json =
                    JsonMapper.shared().readTree(made.text(place.path("json"))).path("cells");
            var csv = made.text(place.path("csv"));
            for (var status : cells(place).map(Cell::status).collect(Collectors.toSet())) {
                var word = word(place, status);
                assertThat(csv)
                        .as("%s", place)
                        .contains("," + status.code() + ",")
                        .contains(word);
                assertThat(json.valueStream()
                                .filter(c -> c.path("status").asString("").equals(status.code())))
                        .as("%s", place)
                        .isNotEmpty()
                        .allMatch(c ->
                                word.isEmpty() || c.path("level").asString("").equals(word));
                found.add(status);
            }
            assertThat(table).as("%s", place).contains(levels(place));
        });
        assertThat(found).containsAll(words("nl").keySet());
    }

    /** The word of each row: of a divided row the least sure of its parts. */
    private static List<String> levels(Place place) {
        return place.panel().rows().stream()
                .map(r -> place.panel().scale().isEmpty() ? r.cell().status() : leastSure(r))
                .map(s -> word(place, s))
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }

    private static Status leastSure(Panel.Row row) {
        return row.cells().stream().map(Cell::status).max(Status::compareTo).orElseThrow();
    }

    @Test
    void anIndicationIsMarkedInTheDrawingAndTheMarkIsExplainedBesideIt() {
        made.forEach(place -> {
            var sure = shares(place, Status.OK);
            var unsure =
                    shares(place, Status.INDICATIVE).stream().map(s -> s + "*").collect(Collectors.toSet());
            for (var exit : List.of("html", "embed", "svg")) {
                var page = exit.equals("svg") ? made.xml(place.path(exit)) : made.html(place.path(exit));
                var drawn = (exit.equals("svg") ? page : page.expectFirst("figure"))
                        .select("text").eachText().stream()
                                .filter(t -> DRAWN.matcher(t).matches()
                                        && !place.panel().headline().contains(t))
                                .toList();
                assertThat(drawn).as("%s %s", place, exit).allMatch(t -> sure.contains(t) || unsure.contains(t));
                var notes = SampleEditions.words(page).replaceAll("\\s+", " ");
                if (drawn.stream().anyMatch(unsure::contains)) {
                    assertThat(notes).as("%s %s", place, exit).containsAnyOf("* Indicatie:", "* Indication:");
                }
            }
        });
    }

    private static Set<String> shares(Place place, Status status) {
        return place.panel().rows().stream()
                .flatMap(r -> Stream.concat(r.cells().stream(), r.reference().stream()))
                .filter(c -> c.status() == status)
                .map(c -> c.percent().orElseThrow() + "%")
                .collect(Collectors.toSet());
    }

    @Test
    void anAlternativeTextSaysWhichFiguresAreIndications() {
        made.forEach(place -> {
            if (place.panel().isTrend() || !place.panel().scale().isEmpty()) {
                return;
            }
            var text = made.xml(place.path("svg")).expectFirst("desc").wholeText();
            for (var row : place.panel().rows()) {
                var share = row.label() + " " + row.cell().percent().orElse(-1) + "%";
                var marked = share + " (" + word(place, Status.INDICATIVE) + ")";
                if (text.contains(share)) {
                    assertThat(text.contains(marked))
                            .as("%s: %s", place, text)
                            .isEqualTo(row.cell().status() == Status.INDICATIVE);
                }
            }
        });
    }

    @Test
    void countsAndReasonsAreToldInWordsInTheDrawing() {
        made.forEach(place -> {
            var drawing = SampleEditions.words(made.xml(place.path("svg"))).replaceAll("\\s+", " ");
            if (cells(place).allMatch(c -> c.status() == Status.WITHHELD)) {
                assertThat(drawing)
                        .as("%s", place)
                        .containsIgnoringCase(word(place, Status.WITHHELD).split(":")[0]);
            }
            cells(place)
                    .filter(c ->
                            c.status() == Status.COUNTS && place.panel().scale().isEmpty())
                    .forEach(c -> assertThat(drawing).as("%s", place).contains(counts(place, c)));
        });
    }

    private static String counts(Place place, Cell cell) {
        var between = place.language().equals("nl") ? " van de " : " of the ";
        return cell.count().orElseThrow() + between + cell.n().orElseThrow();
    }
}
