package nl.kinderwerk.server.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations agree to a report together; it shows what they did together, and of none of them what it did alone. */
final class JointTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Together TOGETHER = new Together(SERVER);
    /** Attendances together, and of a part; none is a multiple of five. */
    private static final int TOTAL = 13 * (23 + 12 + 17 + 6 + 11 + 3 * 8);

    private static final int RELAXING = 13 * (23 + 17 + 11);
    private static final int JULY = 5 * (23 + 12 + 17 + 6 + 11 + 3 * 8);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static List<List<String>> rows(Document page) {
        return page.select("tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }

    private static Document read(Guest reader, String path) {
        return Jsoup.parse(reader.get(path).body());
    }

    @Test
    void atLeastThreeOrganisationsOfTheMunicipalityAreAsked() {
        var researcher = TOGETHER.researcher();
        var form = read(researcher, Together.PROPOSALS + "?municipality=GM0001");
        assertThat(form.select("[name=organisation]").eachAttr("value"))
                .containsExactlyInAnyOrder("kring", "veld", "tuin", "buur");
        var refused = researcher.post(
                Together.PROPOSALS, Map.of("municipality", "GM0001", "term", "2025-3", "organisation", "kring"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("at least 3 organisations");
        var foreign = researcher.post(
                Together.PROPOSALS,
                Map.of("municipality", "GM0002", "term", "2025-3", "organisation", "kring,veld,tuin"));
        assertThat(foreign.statusCode()).isEqualTo(422);
        var proposed = researcher.post(
                Together.PROPOSALS,
                Map.of("municipality", "GM0001", "term", "2025-3", "organisation", "kring,veld,tuin"));
        assertThat(proposed.statusCode()).isEqualTo(303);
        var address = proposed.headers().firstValue("Location").orElseThrow();
        assertThat(rows(read(researcher, address)))
                .containsExactly(
                        List.of("kring", "no answer yet"),
                        List.of("tuin", "no answer yet"),
                        List.of("veld", "no answer yet"));
    }

    @Test
    void aQuarterThatRunsIsNotReported() {
        var researcher = TOGETHER.researcher();
        researcher.get(Together.PROPOSALS);
        var refused = researcher.post(
                Together.PROPOSALS,
                Map.of("municipality", "GM0001", "term", "2099-1", "organisation", "kring,veld,tuin"));
        assertThat(refused.body()).contains("Choose a quarter that is over");
    }

    @Test
    void nothingIsMadeUntilAllAgreeAndWhoWithdrewIsNotInIt() {
        var report = TOGETHER.propose();
        TOGETHER.say(report, "kring", true);
        TOGETHER.say(report, "veld", true);
        assertThat(TOGETHER.make(report)).isEqualTo(422);
        TOGETHER.say(report, "tuin", true);
        TOGETHER.say(report, "veld", false);
        assertThat(TOGETHER.make(report)).isEqualTo(422);
        assertThat(TOGETHER.count("joint_report WHERE figures IS NOT NULL AND id = '" + report + "'"))
                .isZero();
        TOGETHER.say(report, "buur", true);
        assertThat(TOGETHER.count("joint_answer WHERE organisation = 'buur' AND report = '" + report + "'"))
                .isZero();
    }

    @Test
    void showsWhatTheyDidTogetherAndWithholdsWhatGivesOneAway() {
        var report = TOGETHER.made();
        var page = read(TOGETHER.researcher(), Together.PROPOSALS + "/" + report + "/cijfers");
        var rows = rows(page);
        assertThat(number(page.expectFirst(".big").text())).isBetween(TOTAL - 4, TOTAL + 4);
        assertThat(rows.getFirst().getFirst()).isEqualTo("July 2025");
        assertThat(number(rows.getFirst().getLast())).isBetween(JULY - 4, JULY + 4);
        assertThat(rows.get(3).getFirst()).isEqualTo("Fun");
        assertThat(number(rows.get(3).getLast())).isBetween(RELAXING - 4, RELAXING + 4);
        assertThat(rows).contains(List.of("Taking part", "withheld"));
        assertThat(rows)
                .endsWith(List.of("kring", "yes", "yes"), List.of("tuin", "yes", "yes"), List.of("veld", "yes", "no"));
    }

    private static int number(String text) {
        var found = Pattern.compile("about ([\\d,]+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    @Test
    void whoJoinsInASecondReportIsNotFoundBySubtraction() {
        TOGETHER.made();
        for (var week = 0; week < 13; week++) {
            TOGETHER.register("buur", Together.WEDNESDAY.plusWeeks(week), 16, "buurt");
        }
        var report = TOGETHER.made("buur", "kring", "tuin", "veld");
        var page = read(TOGETHER.researcher(), Together.PROPOSALS + "/" + report + "/cijfers");
        assertThat(page.text()).doesNotContain("Not found");
        assertThat(page.expectFirst(".big").text()).contains("withheld");
    }

    @Test
    void theFileHasTheProtectedFiguresOfThePage() {
        var report = TOGETHER.made();
        var csv = TOGETHER.researcher()
                .get(Together.PROPOSALS + "/" + report + "/cijfers.csv")
                .body();
        assertThat(csv.lines()).hasSize(1 + 1 + 3 + 2);
        assertThat(csv).contains("aim,inclusie,Taking part,,withheld,withheld,");
        assertThat(csv).doesNotContain(Integer.toString(TOTAL), Integer.toString(13 * 18));
    }

    @Test
    void onceMadeItNeverChangesAndNobodyWithdraws() {
        var report = TOGETHER.made();
        var address = Together.PROPOSALS + "/" + report + "/cijfers.csv";
        var researcher = TOGETHER.researcher();
        var before = researcher.get(address).body();
        var coordinator = TOGETHER.coordinator("veld");
        coordinator.get(Together.ASKED + "/" + report);
        assertThat(coordinator
                        .post(Together.ASKED + "/" + report, Map.of("agrees", "no"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(TOGETHER.make(report)).isEqualTo(422);
        assertThat(researcher.get(address).body()).isEqualTo(before);
        assertThat(TOGETHER.count("joint_answer WHERE agrees AND report = '" + report + "'"))
                .isEqualTo(3);
    }

    @Test
    void isReadByThoseItIsForAndByNobodyElse() {
        var report = TOGETHER.made();
        for (var reader : List.of(TOGETHER.commissioner("kring"), TOGETHER.commissioner("buur"))) {
            assertThat(read(reader, "/beheer/gesprekken").text()).contains("joint report");
            assertThat(reader.get("/beheer/gesprekken/" + report).statusCode()).isEqualTo(200);
            assertThat(reader.get("/beheer/gesprekken/" + report + "/cijfers.csv")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(reader.get(Together.PROPOSALS + "/" + report).statusCode())
                    .isEqualTo(403);
        }
        assertThat(TOGETHER.commissioner("ver")
                        .get("/beheer/gesprekken/" + report)
                        .statusCode())
                .isEqualTo(404);
        assertThat(TOGETHER.coordinator("tuin")
                        .get(Together.ASKED + "/" + report + "/cijfers")
                        .statusCode())
                .isEqualTo(200);
        assertThat(TOGETHER.coordinator("buur")
                        .get(Together.ASKED + "/" + report + "/cijfers")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkOpensOneReportUntilItExpires() {
        var report = TOGETHER.made();
        var researcher = TOGETHER.researcher();
        researcher.get(Together.PROPOSALS + "/" + report);
        var shown = Jsoup.parse(researcher
                .post(Together.PROPOSALS + "/" + report + "/link", Map.of())
                .body());
        var path = shown.expectFirst(".key").text().replaceFirst("https?://[^/]*", "");
        var anybody = new Guest(SERVER);
        assertThat(anybody.get(path).body()).contains("Attendances of children");
        assertThat(anybody.get(path + "/cijfers.csv").body()).contains("withheld");
        assertThat(anybody.get(path + "x").statusCode()).isEqualTo(404);
        SERVER.database()
                .asOwner()
                .sql("UPDATE joint_link SET expires = '2026-01-01'")
                .update();
        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
    }

    /** Whoever can run any statement as the server still reads nothing of an organisation that did not agree. */
    @Test
    void theDatabaseItselfReadsNothingBeforeAllAgreeAndNothingAfterwards() {
        var report = TOGETHER.propose();
        TOGETHER.say(report, "kring", true);
        TOGETHER.say(report, "veld", true);
        assertThat(sessions(report)).isZero();
        TOGETHER.say(report, "tuin", true);
        assertThat(sessions(report)).isEqualTo(13 * 8);
        assertThat(TOGETHER.count("audit WHERE event = 'registrations read for joint report " + report + "'"))
                .isEqualTo(1);
        TOGETHER.make(report);
        assertThat(sessions(report)).isZero();
        assertThat(past(report)).isZero();
    }

    private static long sessions(UUID report) {
        return asServer("SELECT count(*) FROM joint_sessions('" + report + "', NULL)");
    }

    private static long past(UUID report) {
        return asServer("SELECT count(*) FROM joint_past('" + report + "')");
    }

    private static long asServer(String statement) {
        return JdbcClient.create(SERVER.database().asServer())
                .sql(statement)
                .query(Long.class)
                .single();
    }
}
