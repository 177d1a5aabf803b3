package nl.kinderwerk.server.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.RegistrationAudit;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationRules;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import nl.kinderwerk.server.practice.LedgerRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seventeen months of the invented organisations, reported in every way there is and corrected: no exit has a count of
 * people that was to stay inside, and all that was shown together gives none away.
 */
final class PracticeAuditTest {
    private static final TestServer SERVER = TestServer.practising();
    private static final JdbcClient DATABASE = SERVER.database().asOwner();
    private static final Sums SUMS = new Sums(DATABASE);
    private static final List<String> TOGETHER = List.of("voorbeeld-kring", "voorbeeld-tuin", "voorbeeld-veld");
    private static final List<String> QUARTERS = List.of("2025-4", "2026-1", "2026-2", "2026-3");
    private static final Pattern LINK = Pattern.compile("/gesprek/[A-Za-z0-9_.-]+");
    /** Days of a month and small words of a page; what is smaller is looked for by its place instead. */
    private static final int SMALL = 31;

    private static final List<Exit> EXITS = new ArrayList<>();
    private static final List<Exit> PERCENTAGES = new ArrayList<>();
    private static final Set<Integer> SECRETS = new HashSet<>();
    private static final Set<Integer> TOLD = new HashSet<>();

    @BeforeAll
    static void reportInEveryWay() {
        for (var organisation : TOGETHER) {
            var coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of(organisation));
            QUARTERS.forEach(quarter -> report(coordinator, quarter));
            beside(coordinator, organisation);
        }
        remember();
        QUARTERS.subList(2, 4).forEach(PracticeAuditTest::joint);
        DATABASE.sql("UPDATE attendance_ledger SET at = at - interval '1 month'")
                .update();
        DATABASE.sql("UPDATE joint_ledger SET at = at - interval '1 month'").update();
        DATABASE.sql("UPDATE registration SET children = children + 3 WHERE state = 'held' AND children BETWEEN 2 AND 9"
                        + " AND day >= '2026-08-01'")
                .update();
        for (var organisation : TOGETHER) {
            correct(Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of(organisation)));
        }
        joint(QUARTERS.getLast());
        remember();
        kept();
        published();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Every exact sum of the moment is secret but where a rounded one could be the same. */
    private static void remember() {
        SUMS.attendances().stream().filter(sum -> sum > SMALL && sum % 5 != 0).forEach(SECRETS::add);
        TOLD.addAll(SUMS.sessions());
    }

    private static String moved(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void report(Guest coordinator, String quarter) {
        coordinator.get("/beheer/verslagen");
        var report = moved(coordinator.post("/beheer/verslagen", Map.of("term", quarter)));
        var form = coordinator.get(report).body();
        var aim = Pattern.compile("name=\"aim\" value=\"([a-z_]+)\"").matcher(form);
        assertThat(aim.find()).as(form).isTrue();
        coordinator.post(report, Map.of("question", "Hoe verder?", "failed", "Iets", "aim", aim.group(1)));
        finish(coordinator, report, 1);
    }

    private static void finish(Guest coordinator, String report, int version) {
        coordinator.get(report);
        var link = LINK.matcher(coordinator.post(report + "/link", Map.of()).body());
        assertThat(link.find()).isTrue();
        new Guest(SERVER).postForeign(link.group(), Map.of("help", "Wij luisterden"));
        coordinator.post(report + "/vaststellen", Map.of());
        for (var language : List.of("nl", "en")) {
            var ask = "?lang=" + language;
            page("link", new Guest(SERVER), link.group() + ask);
            page("report", coordinator, report + "/v" + version + ask);
            page("work", coordinator, report + ask);
        }
    }

    private static void correct(Guest coordinator) {
        var report = Pattern.compile("/beheer/verslagen/[0-9a-f-]{36}")
                .matcher(coordinator.get("/beheer/verslagen").body());
        assertThat(report.find()).isTrue();
        coordinator.post(report.group() + "/correctie", Map.of());
        finish(coordinator, report.group(), 2);
    }

    private static void beside(Guest coordinator, String organisation) {
        var own = "/beheer/organisatie/naast-onderzoek";
        coordinator.get(own);
        coordinator.post(own + "/publiceren", Map.of());
        for (var place : List.of(own, "/naast-onderzoek/" + organisation)) {
            PERCENTAGES.add(Exit.page("beside " + place, read(coordinator, place)));
            for (var subject : List.of("aims", "partners", "activities")) {
                var lines =
                        coordinator.get(place + "/" + subject + ".csv").body().lines();
                var text = lines.filter(line -> line.startsWith("registered")).collect(Collectors.joining("\n"));
                assertThat(text).contains("Sample data");
                PERCENTAGES.add(new Exit("csv " + place, text));
            }
        }
    }

    private static void joint(String quarter) {
        var researcher = Guest.signedIn(SERVER, Set.of(Role.RESEARCHER), Optional.empty());
        researcher.get("/beheer/gezamenlijk");
        var report = moved(researcher.post(
                "/beheer/gezamenlijk",
                Map.of("municipality", "GM0344", "term", quarter, "organisation", String.join(",", TOGETHER))));
        var own = report.replace("/beheer/gezamenlijk", "/beheer/organisatie/gezamenlijk");
        for (var organisation : TOGETHER) {
            var coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of(organisation));
            coordinator.get(own);
            coordinator.post(own, Map.of("agrees", "yes"));
        }
        researcher.get(report);
        researcher.post(report + "/maken", Map.of());
        page("joint", researcher, report + "/cijfers?lang=nl");
        page("joint", researcher, report + "/cijfers?lang=en");
        EXITS.add(new Exit("joint csv", researcher.get(report + "/cijfers.csv").body()));
    }

    private static void page(String name, Guest reader, String address) {
        EXITS.add(Exit.page(name + " " + address, read(reader, address)));
    }

    private static String read(Guest reader, String address) {
        var answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** What the server keeps to print: whoever prints it later prints no more than this. */
    private static void kept() {
        snapshots().forEach(text -> EXITS.add(new Exit("snapshot", text)));
        TOLD.addAll(snapshots().stream()
                .flatMap(text -> JsonMapper.shared().readTree(text).findValues("coverage").stream())
                .filter(JsonNode::isObject)
                .flatMap(coverage -> IntStream.of(
                                coverage.path("weeks").asInt(),
                                coverage.path("weeksTold").asInt(),
                                coverage.path("planned").asInt(),
                                coverage.path("told").asInt(),
                                coverage.path("planned").asInt()
                                        - coverage.path("told").asInt())
                        .boxed())
                .toList());
    }

    /** Numbers of sessions that organisations publish beside the survey: there are none of people among them. */
    private static void published() {
        DATABASE.sql("SELECT practice::text FROM practice_page")
                .query(String.class)
                .list()
                .forEach(practised -> TOLD.addAll(new Exit("practice", practised).numbers()));
    }

    private static List<String> snapshots() {
        return DATABASE.sql(
                        "SELECT snapshot::text FROM report_version UNION ALL SELECT (document - 'survey')::text FROM report_version"
                                + " WHERE document IS NOT NULL UNION ALL SELECT figures::text FROM joint_report")
                .query(String.class)
                .list();
    }

    @Test
    void thereIsMuchToHide() {
        assertThat(SECRETS).hasSizeGreaterThan(150);
        assertThat(EXITS).hasSizeGreaterThan(100);
        assertThat(snapshots().toString()).contains("WITHHELD", "ROUNDED");
        assertThat(DATABASE.sql("SELECT count(*) FROM joint_report WHERE figures IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void noExitHasAnExactCountOfPeople() {
        var secrets = new HashSet<>(SECRETS);
        secrets.removeAll(TOLD);
        assertThat(secrets).hasSizeGreaterThan(100);
        for (var exit : EXITS) {
            assertThat(exit.numbers()).as(exit.name()).doesNotContainAnyElementsOf(secrets);
        }
        secrets.removeIf(sum -> sum <= 100);
        for (var exit : PERCENTAGES) {
            assertThat(exit.numbers()).as(exit.name()).doesNotContainAnyElementsOf(secrets);
        }
    }

    /** Small counts too: what is kept is rounded, "fewer than", withheld, or no count of people. */
    @Test
    void everyCountOfPeopleThatIsKeptHasAFormThatMayBePrinted() {
        for (var text : snapshots()) {
            var tree = JsonMapper.shared().readTree(text);
            for (var count : tree.findParents("kind")) {
                var value = count.path("value").asInt();
                switch (count.path("kind").asString()) {
                    case "EXACT" -> assertThat(isOfPeople(tree, count)).isFalse();
                    case "ROUNDED" -> assertThat(value % 5).as(text).isZero();
                    case "FEW" -> assertThat(value).isEqualTo(RegistrationRules.DEFAULT.minAttendance());
                    default -> assertThat(value).isZero();
                }
            }
        }
    }

    private static boolean isOfPeople(JsonNode tree, JsonNode count) {
        return tree.findValues("children").contains(count)
                || tree.findValues("CHILDREN").contains(count)
                || tree.findValues("PARENTS").contains(count)
                || tree.findValues("total").contains(count);
    }

    /** Months, neighbourhoods, aims, totals, versions, alone and together. */
    @Test
    void allThatOrganisationsEverShowedGivesNothingAway() {
        var own = entries("attendance_ledger");
        assertThat(own).hasSizeGreaterThan(150);
        assertThat(sentences(List.of(), own)).isEmpty();
    }

    /** What an organisation shows of itself, everybody may put beside a joint report: the joint one adds nothing to that. */
    @Test
    void jointReportsGiveNothingAwayThatTheOrganisationsDidNotTellThemselves() {
        var joint = entries("joint_ledger");
        assertThat(joint).isNotEmpty();
        assertThat(sentences(entries("attendance_ledger"), joint)).isEmpty();
    }

    /** Beside the joint reports, whichever came first, and beside what the others did: as if that were known exactly. */
    @Test
    void whoKnowsExactlyWhatTheOthersDidFindsNoSmallCountOfAnOrganisation() {
        for (var organisation : TOGETHER) {
            var of = " WHERE organisation = '" + organisation + "'";
            var told = entries("attendance_told" + of);
            var own = entries("attendance_ledger" + of);
            assertThat(sentences(
                            List.of(),
                            Stream.concat(told.stream(), own.stream()).toList()))
                    .as(organisation)
                    .isEmpty();
        }
    }

    private static List<RegistrationEntry> entries(String ledger) {
        return DATABASE.sql("SELECT " + LedgerRow.COLUMNS + " FROM " + ledger + " ORDER BY at")
                .query(LedgerRow::read)
                .list();
    }

    private static List<String> sentences(List<RegistrationEntry> past, List<RegistrationEntry> added) {
        return RegistrationAudit.leaks(past, added, RegistrationRules.DEFAULT).stream()
                .map(RegistrationAudit.Leak::sentence)
                .toList();
    }
}
