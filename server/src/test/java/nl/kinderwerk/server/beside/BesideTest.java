package nl.kinderwerk.server.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation looks at its practice beside the research, and shows it to everybody. */
final class BesideTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String OWN = "/beheer/organisatie/naast-onderzoek";
    private static final LocalDate LAST_MONTH =
            LocalDate.now().withDayOfMonth(1).minusMonths(1);

    @BeforeAll
    static void register() {
        for (var code : List.of("kring", "klein", "plein", "veld")) {
            Guest.organisation(SERVER, code);
        }
        for (var number = 0; number < 40; number++) {
            session("kring", LAST_MONTH.minusDays(number * 7L), number < 31 ? "ontspanning" : "inclusie", "held");
        }
        session("kring", LAST_MONTH, "inclusie", "cancelled");
        session("kring", LAST_MONTH.plusMonths(1), "inclusie", "held");
        session("kring", LAST_MONTH.minusYears(1), "inclusie", "held");
        for (var number = 0; number < 12; number++) {
            session("klein", LAST_MONTH.minusDays(number), "inclusie", "held");
            session("plein", LAST_MONTH.minusDays(number), "inclusie", "held");
        }
    }

    private static void session(String organisation, LocalDate day, String aim, String state) {
        SERVER.database()
                .asOwner()
                .sql("""
                        INSERT INTO registration VALUES (:organisation, gen_random_uuid(), NULL, 'club', 'Molenbuurt', :day,
                          :state, CAST(:children AS integer), NULL, NULL, true, ARRAY[:aim], '{bewoners}', '{}', '', '{}')
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .param("state", state)
                .param("children", state.equals("held") ? 7919 : null)
                .param("aim", aim)
                .update();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Guest coordinator(String organisation) {
        return Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of(organisation));
    }

    private static List<List<String>> table(Document page, String subject) {
        return page.select(".pair:has(#" + subject + ") .registered tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }

    @Test
    void aShareIsOfTheActivitiesOfTwelveWholeMonths() {
        var page = Jsoup.parse(coordinator("kring").get(OWN).body());
        assertThat(table(page, "aims"))
                .containsExactly(
                        List.of("Fun", "78%", "40", "registered"), List.of("Taking part", "23%", "40", "registered"));
        assertThat(table(page, "activities"))
                .contains(List.of("Club", "100%", "40", "registered"))
                .contains(List.of("Open drop-in", "0%", "40", "registered"));
        assertThat(page.expectFirst(".registered svg desc").text()).contains("Fun 78%");
        assertThat(page.expectFirst(".registered .subtitle").text())
                .contains("Share of the activities with this aim", "n = 40 activities");
        assertThat(page.text()).doesNotContain("7919").doesNotContain("7,919");
    }

    /** The tables and the file say the same, from the same panel. */
    @Test
    void theFileHasTheLinesOfTheTable() throws IOException {
        var file = coordinator("kring").get(OWN + "/aims.csv");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(lines(file.body()))
                .extracting(line -> List.of(
                        line.get("kind"), line.get("label"), line.get("percent"), line.get("low"), line.get("n")))
                .containsExactly(
                        List.of("registered", "Fun", "78", "", "40"),
                        List.of("registered", "Taking part", "23", "", "40"));
    }

    private static List<Map<String, String>> lines(String csv) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.stream().map(record -> record.toMap()).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void fewActivitiesAreCountsAndNoPercentages() {
        var page = Jsoup.parse(coordinator("klein").get(OWN).body());
        assertThat(table(page, "aims")).contains(List.of("Taking part", "12 of 12", "12", "registered"));
        assertThat(page.select(".registered").text()).doesNotContain("%");
    }

    @Test
    void whoRegisteredNothingSeesThatAndNoZeros() {
        var page = Jsoup.parse(coordinator("veld").get(OWN).body());
        assertThat(table(page, "aims").getFirst()).doesNotContain("0", "0%");
    }

    @Test
    void withoutAFigureOfTheSurveyThatIsSaid() {
        var page = Jsoup.parse(coordinator("kring").get(OWN).body());
        assertThat(page.select(".pair:has(#activities) .missing").text()).contains("No edition shows figures");
        assertThat(page.select(".pair .survey")).isEmpty();
    }

    @Test
    void everybodyReadsWhatWasPublishedUntilItIsWithdrawn() {
        var coordinator = coordinator("plein");
        var anybody = new Guest(SERVER);
        assertThat(anybody.get("/naast-onderzoek/plein").statusCode()).isEqualTo(404);
        coordinator.get(OWN);
        assertThat(coordinator.post(OWN + "/publiceren", Map.of()).statusCode()).isEqualTo(303);
        session("plein", LAST_MONTH, "ontspanning", "held");
        var page = Jsoup.parse(anybody.get("/naast-onderzoek/plein").body());
        assertThat(table(page, "aims")).contains(List.of("Taking part", "12 of 12", "12", "registered"));
        assertThat(anybody.get("/naast-onderzoek/plein/aims.csv").body()).contains("Taking part");
        assertThat(anybody.get("/naast-onderzoek/plein/children.csv").statusCode())
                .isEqualTo(404);
        coordinator.get(OWN);
        coordinator.post(OWN + "/intrekken", Map.of());
        assertThat(anybody.get("/naast-onderzoek/plein").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/naast-onderzoek/plein/aims.csv").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/naast-onderzoek/kring").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/naast-onderzoek/niemand").statusCode()).isEqualTo(404);
    }

    @Test
    void aKinderwerkerPublishesNothing() {
        var kinderwerker = Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("kring"));
        kinderwerker.get("/beheer/mijn-account");
        assertThat(kinderwerker.post(OWN + "/publiceren", Map.of()).statusCode())
                .isEqualTo(403);
    }
}
