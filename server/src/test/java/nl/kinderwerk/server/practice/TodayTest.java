package nl.kinderwerk.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Registering with forms only, as a browser without scripts does, on a running server. */
final class TodayTest {
    private static final TestServer SERVER = TestServer.start();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static Guest worker;
    private static Guest coordinator;

    @BeforeAll
    static void signIn() {
        Guest.organisation(SERVER, "kring");
        Guest.organisation(SERVER, "veld");
        worker = Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("kring"));
        coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Makes a series of today and gives its id. */
    private static String series(String name) {
        var fields = new HashMap<>(hidden(worker.get("/vandaag/reeksen/nieuw").body()));
        fields.putAll(Map.of(
                "name", name,
                "place", "Buurthuis",
                "neighbourhood", "Molenbuurt",
                "activity", "open_inloop",
                "weekday", TODAY.getDayOfWeek().name(),
                "at", "14.00",
                "aim", "ontspanning",
                "counted", "counted",
                "ages", "yes"));
        assertThat(worker.post("/vandaag/reeksen", fields).statusCode()).isEqualTo(303);
        return String.valueOf(fields.get("id"));
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(page.substring(page.indexOf("<main")));
        while (found.find()) {
            fields.putIfAbsent(found.group(1), found.group(2));
        }
        return fields;
    }

    /** Fills in the form of a page as it stands, with these fields. */
    private static String fill(String page, String action, Map<String, String> with) {
        var fields = hidden(worker.get(page).body());
        fields.putAll(with);
        return String.valueOf(
                worker.post(action, fields).headers().firstValue("Location").orElse(""));
    }

    private static String form(String series) {
        return "/vandaag/activiteit/" + series;
    }

    @Test
    void whatWasFilledInStandsOnToday() {
        var series = series("Speelmiddag");
        assertThat(worker.get("/vandaag").body()).contains("Speelmiddag", "Did not take place");
        assertThat(fill(form(series), "/vandaag/activiteit", Map.of("children", "14", "aim", "ontspanning")))
                .isEqualTo("/vandaag?bewaard=activity");
        assertThat(worker.get("/vandaag").body()).contains("14 children");
    }

    @Test
    void lastTimesNumberStandsInGreyAndIsNotFilledIn() {
        var series = series("Kookclub");
        var before = TODAY.minusDays(7);
        fill(form(series) + "?dag=" + before, "/vandaag/activiteit", Map.of("children", "9", "day", before.toString()));
        assertThat(worker.get(form(series)).body())
                .containsPattern("name=\"children\"[^>]*value=\"\"[^>]*placeholder=\"9\"");
    }

    @Test
    void anUnusualNumberIsKeptAndAsksToLookAgain() {
        var series = series("Pleinspelen");
        var before = TODAY.minusDays(7);
        fill(
                form(series) + "?dag=" + before,
                "/vandaag/activiteit",
                Map.of("children", "14", "day", before.toString()));
        fill(form(series), "/vandaag/activiteit", Map.of("children", "40", "age.jong", "41"));
        assertThat(worker.get("/vandaag/eerder").body())
                .contains("40 children", "very different from last time", "more children by age");
    }

    @Test
    void sendingTheSameFormTwiceRegistersOnce() {
        var series = series("Meidengroep");
        var fields = hidden(worker.get(form(series)).body());
        fields.put("children", "8");
        worker.post("/vandaag/activiteit", fields);
        worker.post("/vandaag/activiteit", fields);
        assertThat(worker.get("/vandaag/eerder").body()).containsOnlyOnce("Meidengroep");
        assertThat(worker.get("/vandaag/registratie/" + fields.get("id")).body())
                .doesNotContain("Changed once");
        fields.put("change", UUID.randomUUID().toString());
        fields.put("children", "9");
        worker.post("/vandaag/activiteit", fields);
        assertThat(worker.get("/vandaag/registratie/" + fields.get("id")).body())
                .contains("Changed once", "children 8");
    }

    @Test
    void didNotTakePlaceIsOneButton() {
        var series = series("Techniekclub");
        var page = worker.get("/vandaag").body();
        var card = page.substring(page.indexOf("data-series=\"" + series));
        var fields = hidden("<main" + card.substring(0, card.indexOf("</li>")));
        fields.put("state", "cancelled");
        worker.post("/vandaag/activiteit", fields);
        assertThat(worker.get("/vandaag/eerder").body()).contains("Techniekclub");
        assertThat(worker.get("/vandaag").body()).containsPattern("Techniekclub(?s:.{0,400})Did not take place");
    }

    @Test
    void theWeekTakesNumbersAndAnXAndTellsWhichCellIsWrong() {
        var series = series("Inloop");
        var cell = "c." + series + "." + TODAY;
        var wrong = worker.post("/vandaag/week", Map.of("van", TODAY.toString(), cell, "veel"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Inloop: “veel” is no number");
        fill("/vandaag/week", "/vandaag/week", Map.of(cell, "12"));
        assertThat(worker.get("/vandaag/week").body()).containsPattern(holds(cell, "12"));
        fill("/vandaag/week", "/vandaag/week", Map.of(cell, "x"));
        assertThat(worker.get("/vandaag/week").body()).containsPattern(holds(cell, "x"));
    }

    private static String holds(String cell, String value) {
        return Pattern.quote("name=\"" + cell + "\" value=\"" + value + "\"");
    }

    @Test
    void anOldWeekTakesBackNothingThatColleaguesRegisteredSince() {
        var cell = "c." + series("Zomerkamp") + "." + TODAY;
        var other = "c." + series("Winterkamp") + "." + TODAY;
        var old = hidden(worker.get("/vandaag/week").body());
        coordinator.get("/vandaag/week");
        coordinator.post("/vandaag/week", Map.of("van", TODAY.toString(), "was." + cell, "", cell, "12"));
        old.putAll(Map.of(cell, "", other, "5"));
        worker.post("/vandaag/week", old);
        assertThat(worker.get("/vandaag/week").body())
                .containsPattern(holds(cell, "12"))
                .containsPattern(holds(other, "5"));
        old.putAll(Map.of(cell, "9", other, ""));
        var asked = worker.post("/vandaag/week", old);
        assertThat(asked.body())
                .contains("Zomerkamp: meanwhile a colleague filled in “12”. You wrote “9”")
                .containsPattern(holds(cell, "9"))
                .containsPattern(holds(other, "5"));
        var again = hidden(asked.body());
        again.put(cell, "9");
        worker.post("/vandaag/week", again);
        assertThat(worker.get("/vandaag/week").body()).containsPattern(holds(cell, "9"));
    }

    @Test
    void aVolunteersLinkAddsAndShowsNothing() {
        var series = series("Ouderochtend");
        worker.get(form(series));
        var made = worker.post(form(series) + "/teller", Map.of()).body();
        var link = Pattern.compile("/teller/[^\"<]+")
                .matcher(made)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var volunteer = new Guest(SERVER);
        var page = volunteer.get(link).body();
        assertThat(page).doesNotContain("Ouderochtend", "Buurthuis", "Molenbuurt");
        var id = UUID.randomUUID().toString();
        volunteer.postForeign(link, Map.of("id", id, "children", "3"));
        volunteer.postForeign(link, Map.of("id", id, "children", "3"));
        volunteer.postForeign(link, Map.of("id", UUID.randomUUID().toString(), "children", "2"));
        volunteer.postForeign(link, Map.of("id", UUID.randomUUID().toString(), "children", "4"));
        volunteer.postForeign(link, Map.of("id", UUID.randomUUID().toString(), "children", "4", "go", "less"));
        assertThat(worker.get(form(series)).body()).contains("Volunteers counted 5 children");
        assertThat(volunteer.get(link + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void signalsAreCountedByThemeAndNeighbourhood() {
        series("Signaalplek");
        fill("/vandaag/signalen", "/vandaag/signalen", Map.of("neighbourhood", "Molenbuurt", "theme.armoede", "2"));
        fill("/vandaag/signalen", "/vandaag/signalen", Map.of("neighbourhood", "Molenbuurt", "theme.armoede", "1"));
        assertThat(worker.get("/vandaag/signalen").body()).containsPattern("Poverty</td><td>Molenbuurt</td><td>3<");
        assertThat(worker.post("/vandaag/signalen", Map.of("neighbourhood", "Molenbuurt"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStoryIsCheckedReviewedBySomebodyElseAndChosenWithAReason() {
        series("Verhalenplek");
        var fields = new HashMap<>(hidden(worker.get("/vandaag/verhaal").body()));
        fields.putAll(Map.of(
                "happened", "Toen zei Ahmed dat hij wilde meedoen",
                "changed", "Nu komt hij elke week",
                "matters", "Meedoen kost tijd",
                "readers", "everybody",
                "teller", "kinderwerker",
                "aim", "inclusie",
                "consent", "yes"));
        var asked = worker.post("/vandaag/verhaal", fields);
        assertThat(asked.body()).contains("There seems to be a name here");
        fields.put("happened", "Toen zei een jongen dat hij wilde meedoen");
        worker.post("/vandaag/verhaal", fields);
        var review = "/beheer/organisatie/verhalen";
        assertThat(coordinator.get(review).body()).contains("een jongen", "Waits for review");
        var one = review + "/" + fields.get("id");
        assertThat(coordinator.post(one, Map.of("go", "return")).body()).contains("Write why the story goes back");
        coordinator.post(one, Map.of("go", "pass"));
        assertThat(coordinator
                        .post(one + "/keuze", Map.of("by", "", "reason", "Mooi"))
                        .statusCode())
                .isEqualTo(422);
        coordinator.post(one + "/keuze", Map.of("by", "Het team", "reason", "Het laat zien hoe lang het duurt"));
        assertThat(coordinator.get(review).body()).contains("Chosen by Het team: Het laat zien hoe lang het duurt");
        assertThat(worker.get(review).statusCode()).isEqualTo(403);
    }

    /** What a device kept for a while, as it sends it. */
    private static String deliver(Guest who, String kind, String account, LocalDate made, Map<String, String> fields) {
        var written = fields.entrySet().stream()
                .map(field -> "\"%s\":[\"%s\"]".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(","));
        return who.deliver("/vandaag/inzendingen", """
                        [{"change":"%s","kind":"%s","organisation":"kring","account":"%s","made":"%s","fields":{%s}}]
                        """.formatted(UUID.randomUUID(), kind, account, made, written))
                .body();
    }

    private static String mark(Guest who) {
        var found = Pattern.compile("data-account=\"(\\p{XDigit}+)\"")
                .matcher(who.get("/vandaag").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static <T> T kept(String what, String id, Class<T> type) {
        return SERVER.database()
                .asOwner()
                .sql("SELECT " + what + " WHERE id = CAST(:id AS uuid)")
                .param("id", id)
                .query(type)
                .single();
    }

    private static Map<String, String> told(String id) {
        return Map.of("id", id, "happened", "een kind deed mee", "changed", "het lachte", "matters", "daarom");
    }

    @Test
    void whatWaitedOnADeviceIsOfTheDayOnWhichItWasFilledIn() {
        var before = TODAY.minusDays(5);
        var signal = UUID.randomUUID().toString();
        deliver(
                worker,
                "signal",
                "",
                before,
                Map.of("id", signal, "neighbourhood", "Wachtbuurt", "theme.armoede", "1"));
        assertThat(kept("day FROM signal", signal, LocalDate.class)).isEqualTo(before);
        var story = UUID.randomUUID().toString();
        deliver(worker, "story", "", before, told(story));
        assertThat(kept("day FROM story", story, LocalDate.class)).isEqualTo(before);
        var wrong = UUID.randomUUID().toString();
        deliver(worker, "story", "", TODAY.plusYears(3), told(wrong));
        assertThat(kept("day FROM story", wrong, LocalDate.class)).isEqualTo(TODAY);
    }

    @Test
    void whatAColleagueSendsFromASharedDeviceIsOfWhoFilledItIn() {
        var id = UUID.randomUUID().toString();
        var fields = Map.of("id", id, "day", TODAY.toString(), "activity", "club", "children", "3");
        deliver(worker, "registration", mark(coordinator), TODAY, fields);
        var owner = kept("account FROM registration", id, UUID.class);
        var own = UUID.randomUUID().toString();
        deliver(coordinator, "story", mark(coordinator), TODAY, told(own));
        assertThat(kept("account FROM story", own, UUID.class)).isEqualTo(owner);
        var brought = UUID.randomUUID().toString();
        deliver(worker, "story", mark(coordinator), TODAY, told(brought));
        coordinator.get("/beheer/organisatie/verhalen");
        assertThat(coordinator
                        .post("/beheer/organisatie/verhalen/" + brought, Map.of("go", "pass"))
                        .body())
                .contains("This story is your own");
    }

    /** Nobody can say to be a colleague, or nobody, and then review what they told themselves. */
    @Test
    void aMarkThatIsNobodysInTheOrganisationNamesNobody() {
        var elsewhere = mark(Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("veld")));
        for (var mark : List.of("", elsewhere)) {
            var id = UUID.randomUUID().toString();
            var fields = Map.of("id", id, "day", TODAY.toString(), "activity", "club", "children", "3");
            assertThat(deliver(worker, "registration", mark, TODAY, fields)).contains("received");
            assertThat(kept("account IS NULL FROM registration", id, Boolean.class))
                    .isTrue();
            var story = UUID.randomUUID().toString();
            deliver(coordinator, "story", mark, TODAY, told(story));
            coordinator.get("/beheer/organisatie/verhalen");
            assertThat(coordinator
                            .post("/beheer/organisatie/verhalen/" + story, Map.of("go", "pass"))
                            .body())
                    .contains("This story is your own");
        }
    }

    @Test
    void aPlaceThatIsNamedAfterSomebodyIsAskedAboutOnce() {
        var fields = new HashMap<>(hidden(worker.get("/vandaag/reeksen/nieuw").body()));
        fields.putAll(Map.of(
                "name", "Huiswerk met Fatima",
                "place", "Buurthuis",
                "neighbourhood", "Molenbuurt",
                "activity", "open_inloop",
                "weekday", TODAY.getDayOfWeek().name(),
                "at", "15.00"));
        assertThat(worker.post("/vandaag/reeksen", fields).body())
                .contains("This seems to tell who somebody is", "the name of a place or a group");
        fields.put("sure", "yes");
        assertThat(worker.post("/vandaag/reeksen", fields).statusCode()).isEqualTo(303);
    }

    @Test
    void aNeighbourhoodThatTellsWhoSomebodyIsAsksToLookAgain() {
        fill(
                "/vandaag/los",
                "/vandaag/activiteit",
                Map.of("activity", "club", "neighbourhood", "het huis van Fatima", "children", "6"));
        assertThat(worker.get("/vandaag/eerder").body()).contains("the note or the neighbourhood seems to tell");
    }

    @Test
    void ofASmallNeighbourhoodIsKeptHowManyChildrenLiveThere() {
        series("Buurtplek");
        var page = worker.get("/vandaag/buurten").body();
        var field = Pattern.compile("for=\"(living\\d+)\">Molenbuurt<")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(worker.post("/vandaag/buurten", Map.of("name", "Molenbuurt", "living0", "veel"))
                        .statusCode())
                .isEqualTo(422);
        worker.post("/vandaag/buurten", Map.of("name", "Molenbuurt", "was.living0", "", "living0", "60"));
        assertThat(worker.get("/vandaag/buurten").body()).containsPattern("name=\"" + field + "\"[^>]*value=\"60\"");
        worker.post("/vandaag/buurten", Map.of("name", "Molenbuurt", "was.living0", "", "living0", ""));
        assertThat(worker.get("/vandaag/buurten").body())
                .as("a colleague had an older screen")
                .contains("value=\"60\"");
        worker.post("/vandaag/buurten", Map.of("name", "Molenbuurt", "was.living0", "60", "living0", ""));
        assertThat(worker.get("/vandaag/buurten").body()).doesNotContain("value=\"60\"");
    }

    @Test
    void whoLeavesIsForgottenAndWhatTheyRegisteredStays() {
        var leaver = Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("kring"));
        var fields =
                new HashMap<>(hidden(leaver.get(form(series("Afscheidsclub"))).body()));
        fields.put("children", "11");
        leaver.post("/vandaag/activiteit", fields);
        var owner = SERVER.database().asOwner();
        var account = owner.sql("SELECT account FROM registration WHERE id = CAST(:id AS uuid)")
                .param("id", fields.get("id"))
                .query(UUID.class)
                .single();
        coordinator.get("/beheer/organisatie");
        assertThat(coordinator
                        .post("/beheer/organisatie/" + account + "/wissen", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(worker.get("/vandaag/eerder").body()).contains("Afscheidsclub", "11 children");
        assertThat(owner.sql("SELECT count(*) FROM registration r JOIN registration_change c ON c.registration = r.id"
                                + " WHERE :account IN (r.account, c.account)"
                                + " OR c.before::text LIKE '%' || :account || '%'")
                        .param("account", account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSeriesThatMovesToAnotherDayKeepsWhatWasPlannedBefore() {
        var series = series("Verhuisclub");
        var owner = SERVER.database().asOwner();
        owner.sql("UPDATE series SET begun = begun - 70 WHERE id = CAST(:id AS uuid)")
                .param("id", series)
                .update();
        var fields =
                new HashMap<>(hidden(worker.get("/vandaag/reeksen/" + series).body()));
        fields.putAll(Map.of(
                "name", "Verhuisclub",
                "place", "Buurthuis",
                "neighbourhood", "Molenbuurt",
                "activity", "open_inloop",
                "weekday", TODAY.plusDays(1).getDayOfWeek().name(),
                "at", "14:00"));
        worker.post("/vandaag/reeksen", fields);
        assertThat(owner.sql("SELECT weekday || ' ' || begun || ' ' || coalesce(ended::text, '-') FROM series"
                                + " WHERE name = 'Verhuisclub' ORDER BY begun")
                        .query(String.class)
                        .list())
                .containsExactly(
                        TODAY.getDayOfWeek().getValue() + " " + TODAY.minusDays(70) + " " + TODAY,
                        TODAY.plusDays(1).getDayOfWeek().getValue() + " " + TODAY + " -");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        var series = series("Alleen hier");
        var elsewhere = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("veld"));
        assertThat(elsewhere.get("/vandaag").body()).doesNotContain("Alleen hier");
        assertThat(elsewhere.get(form(series)).headers().firstValue("Location")).contains("/vandaag");
    }
}
