package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A co-ordinator reads a file in and takes files along, by forms only, on a running server. */
final class ImportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String DATA = "/beheer/organisatie/gegevens";
    private static final String FILE = """
            Datum;Activiteit;Wijk;Kinderen;Ouders;Opmerking
            5-3-2026;Club;Oost;14;3;=mooi
            12-3-2026;Club;Oost;;2;
            19-3-2026;Club;Oost;60;;
            """;
    private static final Map<String, String> COLUMNS = Map.of(
            "column.day", "Datum",
            "column.activity", "Activiteit",
            "column.neighbourhood", "Wijk",
            "column.children", "Kinderen",
            "column.parents", "Ouders",
            "column.note", "Opmerking",
            "text.activity.Club", "activity:club",
            "counted", "counted");

    private static Guest coordinator;
    private static Guest elsewhere;

    @BeforeAll
    static void enter() {
        Guest.organisation(SERVER, "kring");
        Guest.organisation(SERVER, "veld");
        coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
        elsewhere = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("veld"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void empty() {
        run("DELETE FROM registration_change");
        run("DELETE FROM registration");
        run("DELETE FROM imported");
        run("DELETE FROM import_draft");
        run("DELETE FROM audit");
    }

    private static void run(String sql) {
        SERVER.database().asOwner().sql(sql).update();
    }

    private static int count(String what) {
        return SERVER.database()
                .asOwner()
                .sql("SELECT count(*) FROM " + what)
                .query(Integer.class)
                .single();
    }

    private static String moved(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String upload(String content) {
        coordinator.get(DATA);
        return moved(coordinator.upload(DATA + "/inlezen", "oud.csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> confirm(String draft, Map<String, String> more) {
        coordinator.get(draft);
        var fields = new HashMap<>(COLUMNS);
        fields.put("go", "import");
        fields.putAll(more);
        return coordinator.post(draft, fields);
    }

    @Test
    void aFileBecomesRegistrationsThatSayOutOfWhichFileTheyCame() {
        var draft = upload(FILE);
        assertThat(coordinator.get(draft).body())
                .contains("value=\"Datum\" selected", "value=\"activity:club\" selected", "3 registrations.");
        assertThat(count("registration")).as("before somebody confirmed it").isZero();
        assertThat(moved(confirm(draft, Map.of()))).isEqualTo(DATA + "?nieuw=3&bekend=0");
        assertThat(count("registration WHERE children IS NULL AND parents = 2 AND counted"))
                .isEqualTo(1);
        assertThat(count("registration JOIN imported i ON i.id = imported AND i.file = 'oud.csv' AND number = 3"))
                .isEqualTo(3);
        assertThat(count("registration_change WHERE account IS NOT NULL")).isEqualTo(3);
        assertThat(count("import_draft")).as("the file is not kept").isZero();
        assertThat(coordinator.get(DATA + "?nieuw=3&bekend=0").body())
                .contains("3 registrations were read in.", "oud.csv");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        confirm(upload(FILE), Map.of());
        var again = upload(FILE + "26-3-2026;Club;Oost;9;;\n");
        assertThat(coordinator.get(again).body()).contains("4 registrations, of which 3 are there already.");
        assertThat(moved(confirm(again, Map.of()))).endsWith("?nieuw=1&bekend=3");
        assertThat(moved(confirm(upload(FILE), Map.of()))).endsWith("?nieuw=0&bekend=3");
        assertThat(count("registration")).isEqualTo(4);
        assertThat(count("registration_change")).isEqualTo(4);
    }

    @Test
    void aColumnMoreInTheNextFileDoublesNothing() {
        confirm(upload(FILE), Map.of("column.parents", ""));
        var again = upload(FILE);
        assertThat(coordinator.get(again).body())
                .contains("3 registrations, of which 3 are there already.")
                .contains("2 registrations say something else here", "In the file these are rows 2, 3.");
        assertThat(moved(confirm(again, Map.of()))).isEqualTo(DATA + "?nieuw=0&bekend=3");
        assertThat(count("registration")).isEqualTo(3);
        assertThat(count("registration WHERE parents IS NOT NULL")).isZero();
    }

    @Test
    void whatSeemsToStandWithOtherNumbersIsAskedAboutBeforeAnythingIsReadIn() {
        confirm(upload(FILE), Map.of());
        var corrected = FILE.replace("Oost;14", "Oost;15") + "26-3-2026;Club;Oost;9;;\n";
        var draft = upload(corrected);
        assertThat(coordinator.get(draft).body())
                .contains("1 row seems to be there already", "In the file that is row 2.");
        assertThat(confirm(draft, Map.of()).body()).contains("Nothing was read in yet.");
        assertThat(count("registration")).isEqualTo(3);
        var done = moved(confirm(draft, Map.of("extra", "no")));
        assertThat(done).isEqualTo(DATA + "?nieuw=1&bekend=2&weg=1");
        assertThat(coordinator.get(done).body()).contains("1 row was left out, as you chose.");
        assertThat(count("registration WHERE children = 15")).isZero();
        assertThat(moved(confirm(upload(corrected), Map.of("extra", "yes")))).isEqualTo(DATA + "?nieuw=1&bekend=3");
        assertThat(count("registration WHERE day = '2026-03-05'")).isEqualTo(2);
        assertThat(moved(confirm(upload(corrected), Map.of()))).isEqualTo(DATA + "?nieuw=0&bekend=4");
    }

    @Test
    void whatWasTakenAlongEditedAndReadInAgainDoublesNothing() {
        confirm(upload(FILE), Map.of());
        var taken = coordinator.post(DATA + "/registraties/csv", Map.of()).body();
        var draft = upload(taken.replace(",14,3,", ",15,3,"));
        assertThat(coordinator.get(draft).body())
                .contains("value=\"id\" selected", "1 registration says something else here")
                .contains("3 registrations, of which 3 are there already.");
        var binding = Map.of(
                "column.day", "date",
                "column.activity", "series",
                "column.neighbourhood", "neighbourhood",
                "column.children", "children",
                "column.parents", "parents",
                "column.note", "note",
                "column.identity", "id");
        assertThat(moved(confirm(draft, binding))).isEqualTo(DATA + "?nieuw=0&bekend=3");
        assertThat(count("registration")).isEqualTo(3);
        assertThat(count("registration WHERE children = 14")).isEqualTo(1);
    }

    @Test
    void whoPressesTheButtonTwiceReadsInOnce() throws Exception {
        var draft = upload(FILE);
        coordinator.get(draft);
        var fields = new HashMap<>(COLUMNS);
        fields.put("go", "import");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(Collections.nCopies(2, () -> moved(coordinator.post(draft, fields))));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains(DATA + "?nieuw=3&bekend=0")
                    .allSatisfy(address ->
                            assertThat(address).isIn(DATA + "?nieuw=3&bekend=0", DATA + "?nieuw=0&bekend=3", ""));
        }
        assertThat(count("registration")).isEqualTo(3);
        assertThat(count("imported")).isEqualTo(1);
    }

    @Test
    void oneFlawKeepsTheWholeFileOut() {
        var answer = confirm(upload(FILE + "32-3-2026;Club;Oost;9;;\n"), Map.of());
        assertThat(answer.body()).contains("Row 5, column Datum:", "this is no day");
        assertThat(count("registration")).isZero();
    }

    @Test
    void aNameInANoteIsRefusedUntilSomebodyLookedAndIsMarkedThen() {
        var draft = upload(FILE.replace("=mooi", "Sara was verdrietig"));
        assertThat(confirm(draft, Map.of()).body())
                .contains("this seems to tell who somebody is")
                .doesNotContain("Sara");
        assertThat(count("registration")).isZero();
        confirm(draft, Map.of("sure", "yes"));
        assertThat(count("registration WHERE 'person' = ANY (flags)")).isEqualTo(1);
    }

    @Test
    void registrationsGetTheFlagsThatAFormGives() {
        confirm(upload(FILE.replace("19-3-2026", "19-3-2199")), Map.of());
        assertThat(count("registration WHERE 'future' = ANY (flags)")).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesAFileThatSomebodyHandedIn() {
        var draft = upload(FILE);
        assertThat(elsewhere.get(draft).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(draft, COLUMNS).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() {
        coordinator.get(DATA);
        assertThat(coordinator
                        .upload(DATA + "/inlezen", "oud.xlsx", new byte[] {1, 2, 3})
                        .body())
                .contains("We cannot read this file.");
        assertThat(coordinator.upload(DATA + "/inlezen", "", new byte[0]).body())
                .contains("Choose a file first.");
        assertThat(coordinator
                        .upload(DATA + "/inlezen", "oud.csv", new byte[6 * 1024 * 1024])
                        .body())
                .contains("This file is larger than 5 MB.");
    }

    @Test
    void whatIsTakenAlongHasGapsAsGapsAndIsLogged() {
        confirm(upload(FILE), Map.of());
        var csv = coordinator.post(DATA + "/registraties/csv", Map.of()).body();
        assertThat(csv)
                .contains("2026-03-05,,Club,Oost,took place,14,3,,counted,,,'=mooi,,oud.csv,")
                .contains("2026-03-12,,Club,Oost,took place,,2,,counted,");
        assertThat(count("audit WHERE event = 'POST " + DATA + "/registraties/csv'"))
                .isEqualTo(1);
        coordinator.get(DATA);
        assertThat(coordinator.post(DATA + "/signalen/csv", Map.of()).body())
                .startsWith("\uFEFFdate,neighbourhood,theme");
        assertThat(coordinator.post(DATA + "/signalen/pdf", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.post(DATA + "/registraties/csv", Map.of()).body()).doesNotContain("Oost");
    }
}
