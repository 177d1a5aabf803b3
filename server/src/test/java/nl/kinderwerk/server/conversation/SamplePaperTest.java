package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.conversation.Agreement.Stage;
import nl.kinderwerk.server.paper.Paper;
import nl.kinderwerk.server.paper.Paper.Format;
import nl.kinderwerk.server.paper.TaggedPdf;
import nl.kinderwerk.server.paper.WordFile;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Study;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A report of a quarter of an invented organisation, with texts as people write them, as files. */
final class SamplePaperTest {
    private static final Workplace PLACE = SamplePlace.place("voorbeeld-kring", "Kinderwerk De Kring");
    private static final Term TERM = Term.around(LocalDate.of(2026, 8, 19));

    @TempDir
    private static Path temporary;

    private static SamplePlace sample;
    private static Survey survey;

    @BeforeAll
    static void fill() {
        sample = new SamplePlace(temporary.resolve("data"));
        var study = Study.read(Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk"));
        var site = Site.of(study, temporary.resolve("datasets"), Optional.empty());
        survey = new Survey(new CurrentSite(() -> site));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static Document document(boolean frozen) {
        var snapshot = sample.snapshot(PLACE, TERM);
        var aims = snapshot.aims().stream().map(Snapshot.Row::code).limit(3).toList();
        var report = new Report(
                UUID.randomUUID(),
                TERM,
                1,
                frozen,
                "In de Molenbuurt staan we op dinsdag voor een dichte deur. Kunnen we samen met de school een vaste plek zoeken?",
                "De kookclub stopte na vier weken: er kwamen te weinig kinderen en de keuken was te klein. We vroegen het te laat aan de ouders zelf.",
                aims,
                List.of(story(aims.getFirst()), story(aims.get(1))),
                snapshot,
                List.of(new Target(aims.getFirst(), 10, 14, "er is één kinderwerker voor twee buurten.")),
                "Wij gaven de sleutel van het gymlokaal twee weken te laat. Wat hielp: onze wijkmanager kwam twee keer kijken.",
                900);
        return new Document(
                report,
                aims.stream()
                        .flatMap(aim -> List.of(
                                new Entry(
                                        aim,
                                        Side.ORGANISATION,
                                        "Meer kinderen doen elke week mee, ook na de vakantie.",
                                        "We zien ouders nog te weinig.",
                                        "Een vaste plek in de school."),
                                new Entry(
                                        aim,
                                        Side.COMMISSIONER,
                                        "De buurt merkt dat het rustiger is.",
                                        "",
                                        "Eerder horen als iets niet lukt."))
                                .stream())
                        .toList(),
                List.of(agreement(aims.getFirst(), Stage.DONE)),
                List.of(agreement(aims.getFirst(), Stage.OPEN), agreement(aims.get(1), Stage.OPEN)),
                List.of(new Remark(
                        UUID.randomUUID(),
                        Figure.CHILDREN,
                        Side.COMMISSIONER,
                        "Wij zagen in augustus meer kinderen op het plein.",
                        LocalDate.of(2026, 11, 3))),
                survey.about(aims, PLACE));
    }

    private static Told story(String aim) {
        return new Told(
                UUID.randomUUID(),
                aim,
                "Een jongen keek weken vanaf het hek toe. Op een middag vroeg een ander kind of hij mee wilde voetballen.",
                "Nu komt hij elke week, en zijn moeder schenkt thee.",
                "Meedoen kost tijd, en iemand die blijft vragen.",
                "het team en twee ouders",
                "het laat zien hoe lang het duurt voor iemand durft");
    }

    private static Agreement agreement(String aim, Stage stage) {
        return new Agreement(
                UUID.randomUUID(),
                aim,
                "Samen naar de directeur van de school om een lokaal op dinsdag te vragen.",
                "teamleider en wijkmanager",
                LocalDate.of(2027, 1, 31),
                stage);
    }

    private static String page(String language, boolean frozen) {
        var request = new MockHttpServletRequest("GET", "/beheer/verslagen");
        request.setParameter("lang", language);
        var frame = Frame.of(PaperController.class, request, "report.title");
        return Objects.requireNonNull(Screens.show(
                        "conversation/paper.jte",
                        frame,
                        Map.of(
                                "place",
                                PLACE,
                                "document",
                                document(frozen),
                                "wording",
                                new Wording(PLACE, frame),
                                "differences",
                                List.of()))
                .getBody());
    }

    private static byte[] file(String page, Format format, String name) {
        var bytes = Paper.of(page).as(format);
        try {
            // For whoever wants to look at it.
            Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(name), bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Element shown(String page) {
        var parsed = Jsoup.parse(page);
        parsed.select("#mark, #foot").remove();
        return parsed.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aReportOfUsualLengthIsFourSheetsOfTaggedPdf(String language) {
        var page = page(language, false);
        var pdf = new TaggedPdf(file(page, Format.PDF, language + ".pdf"));
        assertThat(pdf.faults()).isEmpty();
        assertThat(pdf.sheets()).hasSize(4);
        assertThat(pdf.language()).isEqualTo(language);
        assertThat(pdf.shownTitle()).isEqualTo(Jsoup.parse(page).title()).contains("Kinderwerk De Kring", "2026");
        assertThat(pdf.scopes()).isNotEmpty().allMatch(List.of("Row", "Column")::contains);
        assertThat(pdf.all("Table")).hasSize(shown(page).select("table").size());
        assertThat(pdf.all("H1", "H2", "H3", "H4"))
                .isEqualTo(shown(page).select("h1, h2, h3, h4").eachText());
        assertThat(pdf.bookmarks()).isEqualTo(shown(page).select("h2, h3").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void allWordsAndNumbersOfThePageAreReadAloudInItsOrderAndNoOthers(String language) {
        var page = page(language, false);
        assertThat(words(new TaggedPdf(Paper.of(page).as(Format.PDF)).text()))
                .isEqualTo(words(shown(page).text()))
                .doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aDocumentToGoOnWithHasTheSameWordsAndLeavesRoom(String language) {
        var page = page(language, false);
        var word = new WordFile(file(page, Format.DOCX, language + ".docx"));
        var filled = shown(page);
        filled.select(".empty").remove();
        assertThat(words(word.text())).isEqualTo(words(filled.text()));
        assertThat(word.all("Heading1", "Heading2", "Heading3", "Heading4"))
                .isEqualTo(filled.select("h1, h2, h3, h4").eachText());
        assertThat(word.parts().getTables()).hasSize(filled.select("table").size());
        assertThat(word.parts().getStyles().getCtStyles().xmlText()).contains("w:lang w:val=\"" + language + "-");
    }

    @Test
    void whatTheStudyFoundOfTheAimsStandsBesideTheStoriesWithBaseAndMargin() {
        var aims = PLACE.practice().aims().options().stream()
                .map(Item.Option::code)
                .limit(5)
                .toList();
        var findings = Objects.requireNonNull(survey.about(aims, PLACE).get("nl"));
        assertThat(findings.shares())
                .hasSize(3)
                .allMatch(share -> !share.value().isEmpty());
        assertThat(findings.subtitle()).contains("Utrecht");
        assertThat(findings.source()).isNotEmpty();
        assertThat(survey.about(List.of(), PLACE)).isEmpty();
        assertThat(shown(page("nl", false)).select("#survey ~ table").text())
                .contains(findings.shares().getFirst().value());
    }

    @Test
    void everySheetSaysThatItIsInventedAndADraft() {
        assertThat(new TaggedPdf(Paper.of(page("nl", false)).as(Format.PDF)).sheets())
                .allMatch(sheet -> sheet.contains("Voorbeelddata"))
                .allMatch(sheet -> sheet.toLowerCase(Locale.ROOT).contains("concept"));
        assertThat(new TaggedPdf(Paper.of(page("nl", true)).as(Format.PDF)).sheets())
                .allMatch(sheet -> sheet.contains("Voorbeelddata"))
                .noneMatch(sheet -> sheet.contains("concept"));
        assertThat(new WordFile(Paper.of(page("nl", false)).as(Format.DOCX))
                        .parts()
                        .getHeaderList()
                        .getFirst()
                        .getText())
                .contains("Voorbeelddata", "concept");
    }
}
