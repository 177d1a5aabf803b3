package nl.kinderwerk.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report and the conversation about it, by forms only, on a running server. */
final class ReportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String REPORTS = "/beheer/verslagen";
    private static final Pattern LINK = Pattern.compile("/gesprek/[A-Za-z0-9_.-]+");
    private static final String HELP = "Wij gaven de sleutel van het gymlokaal te laat";

    private static Quarter quarter;
    private static Guest coordinator;
    private static Guest elsewhere;

    @BeforeAll
    static void register() {
        Guest.organisation(SERVER, "kring");
        Guest.organisation(SERVER, "veld");
        quarter = Quarter.register(SERVER, "kring");
        quarter.stories();
        for (var moment = 0; moment < 3; moment++) {
            quarter.signal("armoede", 4);
        }
        quarter.signal("taal", 30);
        coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
        elsewhere = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("veld"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String moved(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The address of the report of a quarter, drafted when there was none. */
    private static String report(String term) {
        coordinator.get(REPORTS);
        return moved(coordinator.post(REPORTS, Map.of("term", term)));
    }

    private static void words(String report) {
        coordinator.get(report);
        coordinator.post(
                report,
                Map.of(
                        "question",
                        "Wat kunnen wij doen in Kleinbuurt?",
                        "failed",
                        "De kookclub stopte",
                        "aim",
                        "inclusie"));
    }

    private static String link(String report) {
        coordinator.get(report);
        var shown = LINK.matcher(coordinator.post(report + "/link", Map.of()).body());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private static HttpResponse<String> fill(String link, Map<String, String> fields) {
        return new Guest(SERVER).postForeign(link, fields);
    }

    private static void freeze(String report) {
        coordinator.get(report);
        assertThat(moved(coordinator.post(report + "/vaststellen", Map.of()))).isEqualTo(report + "?bewaard");
    }

    private static Map<String, String> agreement(String text) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "aim", "inclusie",
                "text", text,
                "owner", "teamleider",
                "due", "2026-01-31"));
    }

    @Test
    void aQuarterIsDraftedBesideTheSameQuarterOfAYearBefore() {
        var page = coordinator.get(report("2025-3") + "/v1").body();
        assertThat(page)
                .contains("draft of version 1", "July to September 2025")
                .containsPattern(
                        "Attendances of children</h3>\\s*<div class=\"tally\"><p class=\"number\">about 3(25|30)</p>")
                .containsPattern("Same quarter in 2024: about 2(45|50)")
                .contains("In 13 of 14 weeks with activities something was registered.")
                .contains("Of 27 planned activities 25 were filled in. 2 were not filled in. That is not a zero")
                .contains("Counted at 25 of 25 activities")
                .contains("Attendances of parents and carers</h3>", "no number filled in")
                .contains("Poverty")
                .doesNotContain("Language</li>");
    }

    @Test
    void noPageAndNoSnapshotHoldsAProtectedCount() {
        var report = report("2025-3");
        words(report);
        var pages = List.of(
                coordinator.get(report).body(),
                coordinator.get(report + "/v1").body(),
                coordinator.get(report + "/v1?lang=nl").body(),
                new Guest(SERVER).get(link(report)).body(),
                String.join(
                        "\n",
                        SERVER.database()
                                .asOwner()
                                .sql("SELECT snapshot::text || coalesce(document::text, '') FROM report_version")
                                .query(String.class)
                                .list()));
        for (var page : pages) {
            for (var count : List.of(Quarter.PROTECTED, Quarter.OPEN, Quarter.TOTAL)) {
                assertThat(page).doesNotContainPattern("\\b" + count + "\\b");
            }
        }
        coordinator.get(report + "/v1?lang=en");
        assertThat(coordinator.get(report + "/v1").body())
                .containsPattern("Taking part</th>\\s*<td[^>]*>13 activities; attendances: withheld");
    }

    @Test
    void bothSidesTalkAndTheNextQuarterOpensWithTheirAgreements() {
        var report = report("2025-2");
        assertThat(coordinator.post(report + "/vaststellen", Map.of()).body())
                .contains(
                        "Write a question",
                        "Write what did not work",
                        "Choose at least one aim",
                        "The commissioner has not");
        quarterOfAgreements(report);
        var next = report("2025-4");
        var page = coordinator.get(next + "/v1").body();
        assertThat(page).contains("Agreements of last time", "Samen naar de school", "still open");
        var stage = Pattern.compile("name=\"(stage\\.[^\"]+)\"")
                .matcher(coordinator.get(next).body());
        assertThat(stage.find()).isTrue();
        coordinator.post(next + "/eerder", Map.of(stage.group(1), "done"));
        assertThat(coordinator.get(next + "/v1").body()).containsPattern("Samen naar de school(?s:.{0,200})done");
        assertThat(coordinator.get(report + "/v1").body()).contains("still open");
        assertThat(coordinator.get(report("2026-1") + "/v1").body()).doesNotContain("Samen naar de school");
    }

    /** A report without registrations has no aims to choose; this one takes those of the table of its own quarter. */
    private static void quarterOfAgreements(String report) {
        quarter.spring();
        coordinator.get(report);
        coordinator.post(report + "/cijfers", Map.of());
        words(report);
        coordinator.post(report + "/agenda", Map.of("good.inclusie", "Meer kinderen doen mee"));
        var link = link(report);
        assertThat(fill(link, Map.of("good.inclusie", "De buurt merkt het")).statusCode())
                .isEqualTo(422);
        fill(link, Map.of("help", HELP, "good.inclusie", "De buurt merkt het", "need.inclusie", "Een vaste plek"));
        fill(link + "/afspraak", agreement("Samen naar de school"));
        fill(link + "/opmerking", Map.of("figure", "children", "remark", "Wij zagen meer kinderen"));
        freeze(report);
        var page = new Guest(SERVER).get(link).body();
        assertThat(page)
                .contains("final, version 1", "Meer kinderen doen mee", "De buurt merkt het", "Een vaste plek")
                .contains("Samen naar de school", "teamleider", HELP, "Wij zagen meer kinderen")
                .doesNotContain("<textarea");
    }

    @Test
    void whatWasAgreedStandsBesideWhatTookPlaceWithoutAJudgement() {
        var report = report("2025-3");
        words(report);
        var wrong = coordinator.post(report + "/streefgetal", Map.of("from.inclusie", "20", "to.inclusie", "10"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Fill in two whole numbers", "Write why you agreed", "value=\"20\"");
        assertThat(coordinator.get(report + "/v1").body()).doesNotContain("Agreed numbers");
        coordinator.get(report);
        coordinator.post(
                report + "/streefgetal",
                Map.of("from.inclusie", "10", "to.inclusie", "12", "because.inclusie", "het is een kleine buurt"));
        assertThat(coordinator.get(report + "/v1").body())
                .contains("agreed from 10 to 12 activities; registered: 13. Why so many: het is een kleine buurt");
        assertThat(coordinator.get(report("2026-2") + "/v1").body()).contains("agreed from 10 to 12 activities");
    }

    @Test
    void aFormWithFaultsKeepsNothingAndSaysAllOfThem() {
        var report = report("2025-3");
        words(report);
        var answer = fill(link(report) + "/afspraak", Map.of("text", "Half"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write who sees to it", "Choose the day", "Choose an aim", ">Half</textarea>");
        assertThat(coordinator.get(report + "/v1").body()).doesNotContain("Half");
    }

    @Test
    void whatAColleagueWroteMeanwhileIsNotOverwritten() {
        var report = report("2026-3");
        words(report);
        var link = link(report);
        fill(
                link,
                Map.of("was.help", "", "help", "De sleutel kwam laat", "was.good.inclusie", "", "good.inclusie", ""));
        var late = Map.of(
                "was.help", "", "help", "De zaal was vol", "was.good.inclusie", "", "good.inclusie", "Meer kinderen");
        var asked = fill(link, late);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("“De sleutel kwam laat”", ">De zaal was vol<", ">Meer kinderen<");
        fill(link, Map.of("was.help", "", "help", "", "was.good.inclusie", "", "good.inclusie", "Meer kinderen"));
        assertThat(coordinator.get(report + "/v1").body()).contains("De sleutel kwam laat", "Meer kinderen");
    }

    @Test
    void aTargetOfAColleagueStaysWhenAnotherIsFilledIn() {
        var report = report("2026-3");
        words(report);
        var target = report + "/streefgetal";
        coordinator.get(report);
        var theirs = Map.of("from.inclusie", "3", "to.inclusie", "4", "because.inclusie", "Wij zijn met meer");
        coordinator.post(target, theirs);
        var old = new HashMap<String, String>();
        theirs.keySet().forEach(field -> {
            old.put(field, "");
            old.put("was." + field, "");
        });
        coordinator.post(target, old);
        assertThat(coordinator.get(report + "/v1").body()).contains("from 3 to 4 activities");
        old.put("from.inclusie", "9");
        assertThat(coordinator.post(target, old).body()).contains("Somebody else wrote here meanwhile: “3”");
    }

    @Test
    void aFormThatIsSentAgainWithOtherWordsLosesNone() {
        var report = report("2026-3");
        words(report);
        var link = link(report);
        var agreement = agreement("Een sleutel voor de zaal");
        fill(link + "/afspraak", agreement);
        agreement.put("text", "Een sleutel voor beide zalen");
        fill(link + "/afspraak", agreement);
        var remark = new HashMap<>(
                Map.of("id", UUID.randomUUID().toString(), "figure", "children", "remark", "Dat is minder"));
        fill(link + "/opmerking", remark);
        fill(link + "/opmerking", remark);
        remark.put("remark", "Dat is minder dan wij dachten");
        fill(link + "/opmerking", remark);
        assertThat(coordinator.get(report + "/v1").body())
                .contains("Een sleutel voor beide zalen", "Dat is minder dan wij dachten")
                .doesNotContain("Een sleutel voor de zaal")
                .containsOnlyOnce("Dat is minder<");
    }

    @Test
    void aChosenStoryStandsInTheReportAndOneThatWaitsDoesNot() {
        var report = report("2025-3");
        var work = coordinator.get(report).body();
        assertThat(work).contains("Nu komt hij elke week").doesNotContain("Dit moet nog iemand nakijken");
        var story = Pattern.compile("name=\"story\" value=\"([^\"]+)\"").matcher(work);
        assertThat(story.find()).isTrue();
        coordinator.post(
                report, Map.of("question", "Vraag", "failed", "Iets", "aim", "inclusie", "story", story.group(1)));
        assertThat(coordinator.get(report + "/v1").body())
                .contains("Chosen by Het team, because: Het laat zien hoe lang het duurt");
    }

    @Test
    void aFrozenReportStaysAndACorrectionListsWhatDiffers() {
        Guest.organisation(SERVER, "brug");
        var other = Quarter.register(SERVER, "brug");
        var brug = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("brug"));
        brug.get(REPORTS);
        var report = moved(brug.post(REPORTS, Map.of("term", "2025-3")));
        brug.get(report);
        brug.post(report, Map.of("question", "Vraag", "failed", "Iets", "aim", "inclusie"));
        var found = LINK.matcher(brug.post(report + "/link", Map.of()).body());
        assertThat(found.find()).isTrue();
        fill(found.group(), Map.of("help", HELP));
        brug.post(report + "/vaststellen", Map.of());
        var before = brug.get(report + "/v1").body();
        other.later(41);
        brug.post(report + "/cijfers", Map.of());
        brug.post(report, Map.of("question", "Een andere vraag"));
        fill(found.group(), Map.of("help", "Anders"));
        assertThat(main(brug.get(report + "/v1").body())).isEqualTo(main(before));
        brug.get(report);
        brug.post(report + "/correctie", Map.of());
        assertThat(brug.get(report + "/v2").body())
                .contains("What differs from version 1?", "<strong>Activities, July to September 2025</strong>")
                .contains("was “25”, is now “26”");
        assertThat(main(brug.get(report + "/v1").body())).isEqualTo(main(before));
        aCommissionerWithAnAccountReadsWhatIsFinal(report.replace(REPORTS, "/beheer/gesprekken/verslagen"));
    }

    private static void aCommissionerWithAnAccountReadsWhatIsFinal(String report) {
        var commissioner = Guest.signedIn(SERVER, Set.of(Role.COMMISSIONER), Optional.of("brug"));
        assertThat(commissioner.get("/beheer/gesprekken/verslagen").body())
                .contains(report + "/v1")
                .doesNotContain(report + "/v2");
        assertThat(commissioner.get(report + "/v1").body()).contains("final, version 1");
        assertThat(commissioner.get(report + "/v2").statusCode()).isEqualTo(404);
        var other = Guest.signedIn(SERVER, Set.of(Role.COMMISSIONER), Optional.of("veld"));
        assertThat(other.get(report + "/v1").statusCode()).isEqualTo(404);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("class=\"files\""));
    }

    @Test
    void whatTheCommissionerSawStaysTheSameForAMonth() {
        Guest.organisation(SERVER, "dok");
        var registered = Quarter.register(SERVER, "dok");
        var dok = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("dok"));
        dok.get(REPORTS);
        var report = moved(dok.post(REPORTS, Map.of("term", "2025-3")));
        registered.later(200);
        dok.get(report);
        dok.post(report + "/cijfers", Map.of());
        assertThat(children(dok, report)).matches("about 5(25|30)");
        dok.post(report + "/link", Map.of());
        registered.later(300);
        dok.post(report + "/cijfers", Map.of());
        assertThat(children(dok, report)).matches("about 5(25|30)");
    }

    private static String children(Guest guest, String report) {
        var number = Pattern.compile(
                        "Attendances of children</h3>\\s*<div class=\"tally\"><p class=\"number\">([^<]+)</p>")
                .matcher(guest.get(report + "/v1").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    @Test
    void whoeverNamesSomebodyIsAskedToLeaveThatOut() {
        var report = report("2025-3");
        var answer =
                coordinator.post(report, Map.of("question", "Hoe helpen wij Fatima?", "failed", "Bel 06 12345678"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This looks like a name", "This looks like a phone number", "Fatima?</textarea>");
        assertThat(coordinator.get(report + "/v1").body()).doesNotContain("Fatima");
        var link = link(report);
        assertThat(fill(link, Map.of("help", "Wij spraken mevrouw de Vries")).body())
                .contains("This looks like a name");
    }

    @Test
    void aLinkOpensItsOwnReportAndNothingElse() {
        var link = link(report("2025-3"));
        var guest = new Guest(SERVER);
        assertThat(guest.get(link).body()).contains("July to September 2025");
        assertThat(guest.get(link.replace("kring.", "veld.")).statusCode()).isEqualTo(404);
        assertThat(guest.get(link + "x").statusCode()).isEqualTo(404);
        assertThat(guest.get("/gesprek/geen").statusCode()).isEqualTo(404);
        assertThat(moved(guest.get(report("2025-3")))).endsWith("/beheer/inloggen");
    }

    @Test
    void aLinkThatIsOverIsAKindPage() {
        var link = link(report("2025-3"));
        SERVER.database()
                .asOwner()
                .sql("UPDATE report_link SET expires = current_date - 2")
                .update();
        var over = new Guest(SERVER).get(link);
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).contains("This link no longer works", "Ask the organisation for a new one");
        assertThat(fill(link, Map.of("help", "Te laat")).statusCode()).isEqualTo(404);
    }

    @Test
    void readingChangesNothingAndTheLinkItselfIsNotKept() {
        var link = link(report("2025-3"));
        var before = everything();
        new Guest(SERVER).get(link);
        new Guest(SERVER).get(link + "?help=Iets&good.inclusie=Iets");
        assertThat(everything()).isEqualTo(before);
        assertThat(before).doesNotContain(link.substring(link.lastIndexOf('.') + 1));
    }

    private static String everything() {
        return String.join(
                "\n", SERVER.database().asOwner().sql("""
                        SELECT row(t.*)::text FROM report_version t UNION ALL SELECT row(t.*)::text FROM report_link t
                        UNION ALL SELECT row(t.*)::text FROM agenda_entry t ORDER BY 1
                        """).query(String.class).list());
    }

    @Test
    void anotherOrganisationSeesNoReportAndChangesNone() {
        var report = report("2025-3");
        assertThat(elsewhere.get(REPORTS).body()).contains("There are no reports yet");
        assertThat(elsewhere.get(report + "/v1").statusCode()).isEqualTo(404);
        elsewhere.get(REPORTS);
        elsewhere.post(report, Map.of("question", "Van een ander"));
        assertThat(coordinator.get(report + "/v1").body()).doesNotContain("Van een ander");
    }

    @Test
    void whatIsInventedSaysSo() {
        var sample = "UPDATE organisation SET sample = :sample WHERE code = 'kring'";
        var link = link(report("2025-3"));
        SERVER.database().asOwner().sql(sample).param("sample", true).update();
        assertThat(new Guest(SERVER).get(link).body().split("Voorbeelddata", -1))
                .hasSize(6);
        SERVER.database().asOwner().sql(sample).param("sample", false).update();
        assertThat(new Guest(SERVER).get(link).body()).doesNotContain("Voorbeelddata");
    }
}
