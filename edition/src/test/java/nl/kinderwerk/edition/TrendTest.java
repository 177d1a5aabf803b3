package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Study;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same people two years later, of whom everybody who had another title is a kinderwerker now. */
class TrendTest {
    private static final String PAGE = "edition/later/v1/index.html";
    private static final String TREND = """
              - id: titels_sinds
                title: {nl: Titels sinds toen, en: Titles since then}
                form: trend
                compares: titels
                since: test
                headlines:
                  - when: [{rise: kinderwerker}]
                    say: {nl: "{option} is gestegen naar {percent}", en: "{option} rose to {percent}"}
                fallback: {nl: Toen en nu, en: Then and now}
              - id: doel
            """.indent(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void addAWave() throws IOException {
        Small.copyTo(folder);
        Files.createDirectories(folder.resolve("waves/later"));
        var wave = folder.resolve("waves/test/wave.yaml");
        Files.writeString(
                folder.resolve("waves/later/wave.yaml"),
                Files.readString(wave).replace("id: test", "id: later").replace("year: 2026", "year: 2028"));
        var answers = Files.readAllLines(folder.resolve("waves/test/answers.csv")).stream()
                .map(line -> line.replace(",other,", ",kinderwerker,"))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("waves/later/answers.csv"), answers + "\n");
        change("  - id: doel\n", TREND);
    }

    private void change(String from, String to) throws IOException {
        var file = folder.resolve("study.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Site site() {
        return Site.of(Study.read(folder), folder.resolve("data"), Optional.empty());
    }

    private static Document page(Site site, String path) {
        return Jsoup.parse(new String(site.page(path).orElseThrow().content(), StandardCharsets.UTF_8));
    }

    @Test
    void tellsATestedRiseInTheHeadlineTheTableAndTheFile() {
        var site = site();
        var section = page(site, PAGE).expectFirst("#titels_sinds");
        assertThat(section.expectFirst(".takeaway").text()).startsWith("Kinderwerker is gestegen naar");
        assertThat(section.select("tbody tr").eachText()).anyMatch(r -> r.startsWith("Kinderwerker Gestegen"));
        assertThat(section.expectFirst("svg desc").wholeText()).contains("Kinderwerker: Gestegen");
        assertThat(new String(
                        site.page("edition/later/v1/titels_sinds.csv")
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains(",rise,");
    }

    @Test
    void theEarlierWaveHasNoTrend() {
        assertThat(page(site(), "edition/test/v1/index.html").select("#titels_sinds"))
                .isEmpty();
    }

    @Test
    void saysWhyWhenTheStudyCallsTheQuestionIncomparable() throws IOException {
        change(
                "question: {nl: Wat is je titel?, en: What is your title?}\n",
                "question: {nl: Wat is je titel?, en: What is your title?}\n    comparable: false\n"
                        + "    comparable_reason: {nl: De lijst is te veel veranderd., en: The list changed too much.}\n");
        var site = site();
        var section = page(site, PAGE).expectFirst("#titels_sinds");
        assertThat(section.text()).contains("Niet vergeleken met 2026. De lijst is te veel veranderd.");
        assertThat(section.select("svg, table, .takeaway")).isEmpty();
        assertThat(page(site, "edition/later/v1/titels_sinds.html").text()).contains("De lijst is te veel veranderd.");
        assertThat(site.paths())
                .noneMatch(p -> p.endsWith("titels_sinds.csv") || p.contains("embed/later/v1/titels_sinds"));
    }

    @Test
    void namesWhatChangedMeaningAndLeavesItOut() throws IOException {
        change(
                "en: Youth worker, source",
                "en: Youth worker, changed_in: {wave: later, reason: {nl: Nu ook tieners., en: Now teens too.}}, source");
        var section = page(site(), PAGE).expectFirst("#titels_sinds");
        assertThat(section.select(".notes").text())
                .contains("Niet vergeleken, want de betekenis veranderde: Jongerenwerker. Nu ook tieners.");
        assertThat(section.select("tbody th").eachText())
                .contains("Kinderwerker")
                .doesNotContain("Jongerenwerker");
    }

    @Test
    void namesWhatWasNotAskedYetAndLeavesItOut() throws IOException {
        change("- {code: other, nl: Anders, en: Other,", """
                - {code: nieuw, nl: Nieuw, en: New, since: later, source: bron}
                      - {code: other, nl: Anders, en: Other,""");
        var section = page(site(), PAGE).expectFirst("#titels_sinds");
        assertThat(section.select(".notes").text()).contains("In 2026 nog niet gevraagd, dus niet vergeleken: Nieuw.");
        assertThat(section.select("tbody th").eachText()).doesNotContain("Nieuw");
    }

    /** Nobody drew lots, so the table and the notes speak of a bandwidth, and the composition is unknown. */
    @Test
    void speaksOfABandwidthInEveryTableWhenWhoeverWishedTookPart() throws IOException {
        for (var wave : new String[] {"test", "later"}) {
            var file = folder.resolve("waves/" + wave + "/wave.yaml");
            Files.writeString(file, Files.readString(file).replace("sampling: probability", "sampling: open"));
        }
        var page = page(site(), PAGE);
        for (var section : new String[] {"titels", "titels_sinds", "doel", "hoevaak", "samen"}) {
            var figure = page.expectFirst("#" + section);
            assertThat(figure.select("thead").text()).as(section).contains("Bandbreedte (95%)");
            assertThat(figure.text()).as(section).doesNotContain("arge").doesNotContain("stevig");
        }
        assertThat(page.select(".method").text())
                .contains("Er deden 156 mensen mee", "samenstelling van de beroepsgroep is onbekend");
    }
}
