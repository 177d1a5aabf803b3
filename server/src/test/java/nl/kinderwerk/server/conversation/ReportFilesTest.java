package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import nl.kinderwerk.server.paper.TaggedPdf;
import nl.kinderwerk.server.paper.WordFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of a report, taken by both sides from a running server. */
final class ReportFilesTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String REPORTS = "/beheer/verslagen";

    private static Guest coordinator;
    private static Guest elsewhere;
    private static String report;
    private static String link;

    @BeforeAll
    static void write() {
        Guest.organisation(SERVER, "kring");
        Guest.organisation(SERVER, "veld");
        Quarter.register(SERVER, "kring");
        coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
        elsewhere = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("veld"));
        coordinator.get(REPORTS + "?lang=nl");
        report = coordinator
                .post(REPORTS, Map.of("term", "2025-3"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        coordinator.get(report);
        coordinator.post(
                report, Map.of("question", "Wat nu? <b>&amp;</b>", "failed", "Regen\nen kou", "aim", "inclusie"));
        var shown = Pattern.compile("/gesprek/[A-Za-z0-9_.-]+")
                .matcher(coordinator.post(report + "/link", Map.of()).body());
        assertThat(shown.find()).isTrue();
        link = shown.group();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static byte[] taken(String format) {
        coordinator.get(report + "/v1");
        return file(coordinator.take(report + "/v1/" + format), "." + format);
    }

    private static byte[] opened(String format) {
        return file(new Guest(SERVER).download(link + "/" + format + "?lang=nl"), "." + format);
    }

    private static byte[] file(HttpResponse<byte[]> answer, String ending) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(ending);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The four pages as a browser shows them. */
    private static String page(Guest guest, String path) {
        var page = Jsoup.parse(guest.get(path).body());
        return words(page.select(".cover, .leaf").text());
    }

    @Test
    void bothSidesTakeWhatTheirPageShows() {
        var guest = new Guest(SERVER);
        for (var pdf : List.of(taken("pdf"), opened("pdf"))) {
            var read = new TaggedPdf(pdf);
            assertThat(read.faults()).isEmpty();
            assertThat(words(read.text()))
                    .isEqualTo(page(coordinator, report + "/v1"))
                    .isEqualTo(page(guest, link + "?lang=nl"));
        }
        for (var docx : List.of(taken("docx"), opened("docx"))) {
            assertThat(new WordFile(docx).text()).contains("Wat nu? <b>&amp;</b>", "Regen\nen kou", "concept");
        }
    }

    @Test
    void noFileHoldsAProtectedCount() {
        var pdf = new TaggedPdf(taken("pdf"));
        var docx = new WordFile(taken("docx"));
        for (var text : List.of(
                String.join("\n", pdf.sheets()),
                docx.text(),
                docx.parts().getDocument().xmlText())) {
            for (var count : List.of(Quarter.PROTECTED, Quarter.OPEN, Quarter.TOTAL)) {
                assertThat(text).doesNotContainPattern("\\b" + count + "\\b");
            }
        }
        assertThat(docx.text()).contains("afgeschermd");
    }

    @Test
    void whoMayNotReadTheReportGetsNoFile() {
        elsewhere.get(REPORTS);
        assertThat(elsewhere.take(report + "/v1/pdf").statusCode()).isEqualTo(404);
        assertThat(new Guest(SERVER).download(report + "/v1/docx").statusCode()).isNotEqualTo(200);
        assertThat(new Guest(SERVER).download(link + "x/pdf").statusCode()).isEqualTo(404);
        assertThat(new Guest(SERVER)
                        .download(link.replace("kring.", "veld.") + "/docx")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileThatLeavesIsRememberedLikeALink() {
        var other = coordinator
                .post(REPORTS, Map.of("term", "2025-2"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        coordinator.get(other + "/v1");
        assertThat(shared()).isEqualTo(1);
        assertThat(coordinator.take(other + "/v1/pdf").statusCode()).isEqualTo(200);
        assertThat(shared()).isEqualTo(2);
    }

    private static int shared() {
        return SERVER.database()
                .asOwner()
                .sql("SELECT count(*) FROM report WHERE shared")
                .query(Integer.class)
                .single();
    }
}
