package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import nl.kinderwerk.whole.Line.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering on a phone, in a real browser, with a line that goes down and a server that is killed. */
final class PracticeIT {
    private static final int MOST_ACTIONS = 6;
    private static final double SECONDS_AN_ACTION = 1.5;
    private static final String RECEIPTS = "#outbox li[data-status=received]";
    private static final String WAITING = "#outbox li[data-status=waiting]";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static PractisingServer server;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.launch();
        server = new PractisingServer(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        Chromium.stop(server, chromium);
    }

    /** Somebody who registers, for an organisation of their own. */
    private static final class Person extends Insider {
        Person(String role, Browser.NewContextOptions options) throws Exception {
            super(chromium, server, role, Optional.of(server.organisation()), options);
            visit("/vandaag");
        }

        static Person onAPhone(String role) throws Exception {
            return new Person(
                    role,
                    new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
        }

        String organisation() {
            return page.locator("#practice").getAttribute("data-organisation");
        }

        void comeBack() throws Exception {
            signIn();
            visit("/vandaag");
        }

        /** Waits until the device has what it needs without a network. */
        void settle() {
            page.evaluate("""
                    async () => {
                      const cards = [...document.querySelectorAll("[data-series] > a")].map(card => card.pathname);
                      for (let i = 0; i < 300; i++) {
                        const pages = await caches.open("vandaag-pages");
                        const kept = await Promise.all([...cards, "/vandaag", "/vandaag/los"].map(page => pages.match(page)));
                        const rules = await (await caches.open("vandaag-files")).match("/app/practice/person.json");
                        if (kept.every(page => page) && rules && navigator.serviceWorker.controller) return;
                        await new Promise(later => setTimeout(later, 100));
                      }
                      throw new Error("The device never keeps its pages");
                    }""");
        }

        /** Registers the activity of this number. */
        void register(int number, int children) {
            page.navigate(server.at("/vandaag"));
            page.locator("#today li:nth-child(" + number + ") a, #today li:nth-child(" + number + ") > a")
                    .first()
                    .tap();
            page.locator("#children").fill(Integer.toString(children));
            page.locator("button[value=held]").tap();
            page.locator("#outbox li").first().waitFor();
        }

        void awaitReceipts(int number) {
            page.waitForFunction(
                    "n => document.querySelectorAll('" + RECEIPTS + "').length >= n",
                    number,
                    new Page.WaitForFunctionOptions().setTimeout(90_000));
        }
    }

    @Test
    void whatWasFilledInWithoutANetworkArrivesOnceThoughReceiptsAreLostAndTheServerIsKilled() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            var theirs = " WHERE organisation = '" + person.organisation() + "'";
            person.settle();
            server.line().set(State.DOWN);
            for (var number = 1; number <= PractisingServer.ACTIVITIES; number++) {
                person.register(number, 10 + number);
            }
            person.page.reload();
            person.page.locator(WAITING).first().waitFor();
            assertThat(person.page.locator(WAITING).count()).isEqualTo(5);
            assertThat(person.page.locator(WAITING).first().innerText()).contains("Bewaard op dit toestel");
            assertThat(server.count("registration" + theirs)).isZero();

            server.line().set(State.LOSES_RECEIPTS);
            person.page.navigate(server.at("/vandaag"));
            person.page.locator(WAITING).first().waitFor();
            person.page.locator("header button").click();
            person.page.waitForURL("**/beheer/inloggen**");
            person.comeBack();
            person.page.locator(WAITING).first().waitFor();
            person.page.waitForTimeout(1000);
            assertThat(server.line().lost()).isPositive();
            assertThat(person.page.locator(WAITING).count()).isEqualTo(5);

            server.killAndRestart();
            server.line().set(State.UP);
            person.comeBack();
            person.awaitReceipts(5);
            assertThat(person.page.locator(RECEIPTS).first().innerText()).contains("Ontvangen");
            assertThat(server.count("registration" + theirs)).isEqualTo(5);
            assertThat(server.count("registration_change" + theirs)).isEqualTo(5);
        } finally {
            server.line().set(State.UP);
        }
    }

    @Test
    void aThousandThatWaitedArriveOnce() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            person.page.evaluate("""
                    async () => {
                      for (let i = 0; i < 1000; i++) await practiceOutbox.add("registration", organisation, {
                        id: [crypto.randomUUID()], day: [today], activity: ["club"], state: ["held"], children: ["16"]});
                    }""");
            var start = System.nanoTime();
            person.page.evaluate("deliver()");
            var seconds = (System.nanoTime() - start) / 1e9;
            Logger.getLogger(PracticeIT.class.getName())
                    .info(() -> String.format(Locale.ROOT, "1,000 queued records arrive in %.1f seconds", seconds));
        }
        assertThat(server.count("registration WHERE children = 16")).isEqualTo(1000);
    }

    @Test
    void undoingTakesItBack() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            person.page.locator(".more summary").first().waitFor();
            person.page.navigate(server.at("/vandaag/los"));
            person.page.locator("#children").fill("77");
            person.page.locator("button[value=held]").tap();
            person.awaitReceipts(1);
            person.page.locator("#outbox li button").first().tap();
            person.awaitReceipts(2);
        }
        assertThat(server.count("registration WHERE state = 'withdrawn'")).isPositive();
        assertThat(server.count("registration WHERE children = 77")).isZero();
    }

    @Test
    void whatWaitsLongerThanTwoDaysWarns() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            person.settle();
            server.line().set(State.DOWN);
            person.page.evaluate("""
                    async () => {
                      const thing = await practiceOutbox.add("signal", organisation, {id: [crypto.randomUUID()]});
                      const all = await practiceOutbox.all();
                      await practiceOutbox.put({...all.at(-1), saved: Date.now() - 3 * 24 * 3600 * 1000});
                    }""");
            person.page.navigate(server.at("/vandaag"));
            person.page.locator("#outbox.alarm").waitFor();
            assertThat(person.page.locator("#outbox").innerText()).contains("langer dan twee dagen");
        } finally {
            server.line().set(State.UP);
        }
    }

    /** A day on which somebody looks again at a screen that they left open. */
    private static String comeBackAfter(Page page, int days) {
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(days);
        page.clock().setFixedTime(day + "T12:00:00");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        return day.toString();
    }

    private static void awaitDay(Page page, String day) {
        await(page, """
                day => [...document.querySelectorAll("#today > li, #others > li")].every(item => item.dataset.day === day
                  && item.querySelector("a").href.endsWith("?dag=" + day)
                  && [...item.querySelectorAll("[name=day]")].every(field => field.value === day))""", day);
    }

    /** The policy of the pages forbids what Playwright's own waiting does. */
    private static void await(Page page, String condition, Object argument) {
        page.waitForCondition(() -> holds(page, condition, argument));
    }

    /** Not while the page is being loaded anew. */
    private static boolean holds(Page page, String condition, Object argument) {
        try {
            return Boolean.TRUE.equals(page.evaluate(condition, argument));
        } catch (PlaywrightException loading) {
            return false;
        }
    }

    @Test
    void aScreenThatStayedOpenOvernightTellsTheNewDayAndLosesNothing() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            var page = person.page;
            person.settle();
            page.evaluate("self.isOld = true");
            awaitDay(page, comeBackAfter(page, 1));
            await(page, "() => !self.isOld", "");
            server.line().set(State.DOWN);
            awaitDay(page, comeBackAfter(page, 2));
            page.navigate(server.at("/vandaag/los"));
            var day = comeBackAfter(page, 3);
            await(page, "day => document.getElementById('day').value === day", day);
            page.locator("#children").fill("5");
            comeBackAfter(page, 4);
            assertThat(page.locator("#day").inputValue()).isEqualTo(day);
            assertThat(page.locator("#children").inputValue()).isEqualTo("5");
        } finally {
            server.line().set(State.UP);
        }
    }

    /** On a phone that more than one uses: pages go with signing out, and only with that. */
    @Test
    void aDeviceKeepsFewPagesAndSigningOutAnywhereRemovesThem() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            var page = person.page;
            person.settle();
            person.visit("/vandaag/week");
            person.visit("/vandaag/eerder");
            assertThat(page.evaluate("caches.open('vandaag-pages').then(pages => pages.keys())"
                            + ".then(keys => keys.filter(key => /week|eerder/.test(key.url)).length)"))
                    .isEqualTo(0);
            server.line().set(State.PORTAL);
            assertThat(page.evaluate("fetch('/app/practice/person.json').then(answer => answer.text())"))
                    .asString()
                    .startsWith("{");
            server.line().set(State.DOWN);
            person.visit("/vandaag/week");
            assertThat(page.locator("main").innerText()).contains("weekschema heeft internet nodig");

            server.line().set(State.UP);
            person.context.clearCookies();
            person.visit("/vandaag");
            page.locator("#password").waitFor();
            server.line().set(State.DOWN);
            person.register(1, 9);
            assertThat(page.locator(WAITING).count()).isEqualTo(1);

            server.line().set(State.UP);
            person.comeBack();
            person.awaitReceipts(1);
            person.visit("/vandaag/week");
            page.locator("header button").click();
            page.waitForURL("**/beheer/inloggen**");
            page.waitForFunction("caches.has('vandaag-pages').then(isKept => !isKept)");
        } finally {
            server.line().set(State.UP);
        }
    }

    @Test
    void savingNeedsNeitherTheListOfNamesNorANewBrowser() throws Exception {
        var options = new Browser.NewContextOptions().setHasTouch(true).setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (var person = new Person("KINDERWERKER", options)) {
            var page = person.page;
            page.addInitScript("self.FormData = class extends FormData { constructor(form) { super(form); } };");
            page.route("**/person.json", Route::abort);
            writeNote(person);
            person.awaitReceipts(1);
            assertThat(server.count("registration WHERE organisation = '" + person.organisation()
                            + "' AND state = 'cancelled' AND account IS NOT NULL"))
                    .isEqualTo(1);
            page.navigate(server.at("/vandaag/los"));
            page.unroute("**/person.json");
            writeNote(person);
            page.locator("[data-person=note]:not([hidden])").waitFor();
        }
    }

    /** Presses the second button, which a browser does not send by itself. */
    private static void writeNote(Person person) {
        if (!person.page.url().endsWith("/los")) {
            person.page.navigate(server.at("/vandaag/los"));
        }
        person.page.locator("details:has(#note)").evaluate("fold => { fold.open = true; }");
        person.page.locator("#note").fill("Mevrouw Jansen was er niet.");
        person.page.locator("button[value=cancelled]").click();
    }

    @Test
    void whatIsForAnotherOrganisationWaitsForItAndWhatWasRefusedCanBeRemoved() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            var page = person.page;
            page.onDialog(Dialog::accept);
            page.evaluate("""
                    async () => {
                      const fields = {id: [crypto.randomUUID()], day: [today], activity: ["club"], state: ["held"], children: ["17"]};
                      await practiceOutbox.add("registration", "elders", fields, account);
                      await deliver();
                    }""");
            assertThat(page.locator(WAITING).innerText()).contains("als u daar inlogt");
            assertThat(page.locator("#outbox.alarm").count()).isEqualTo(1);
            page.evaluate("""
                    async () => {
                      const [thing] = await practiceOutbox.all();
                      await practiceOutbox.put({...thing, organisation, status: "elsewhere"});
                      await deliver();
                    }""");
            person.awaitReceipts(1);
            page.evaluate("""
                    async () => {
                      const [thing] = await practiceOutbox.all();
                      await practiceOutbox.add("registration", organisation, {...thing.fields, state: ["withdrawn"]}, account);
                      await practiceOutbox.put({...(await practiceOutbox.all()).at(-1), status: "closed"});
                      await deliver();
                    }""");
            assertThat(page.locator(RECEIPTS).innerText()).contains("Ontvangen", "Ongedaan maken");
            assertThat(page.locator("#outbox.alarm [data-status=closed]").innerText())
                    .contains("Niet gewijzigd");
            page.locator("[data-status=closed] button").tap();
            page.locator("#outbox:not(.alarm)").waitFor();
            assertThat(page.locator(RECEIPTS).count()).isEqualTo(1);
            assertThat(page.locator("[data-status=closed]").count()).isZero();
        }
    }

    @Test
    void takesAtMostSixActionsByTouch() throws Exception {
        try (var person = Person.onAPhone("KINDERWERKER")) {
            var page = person.page;
            var actions = List.<Runnable>of(
                    () -> page.locator("#today li a").first().tap(),
                    () -> page.locator("#children").tap(),
                    () -> page.keyboard().type("21"),
                    () -> page.locator(".count:has(#volunteers) [data-step='1']")
                            .tap(),
                    () -> page.locator("button[value=held]").tap());
            actions.forEach(Runnable::run);
            person.awaitReceipts(1);
            report("touch", actions.size());
        }
        assertThat(server.count("registration WHERE children = 21 AND volunteers = 1"))
                .isPositive();
    }

    /** The link over the head of the page, the first activity, the number. */
    @Test
    void takesAtMostSixActionsByKeyboard() throws Exception {
        try (var person = new Person("KINDERWERKER", new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            var page = person.page;
            var actions = List.<Runnable>of(
                    () -> page.keyboard().press("Tab"),
                    () -> page.keyboard().press("Enter"),
                    () -> page.keyboard().press("Tab"),
                    () -> page.keyboard().press("Enter"),
                    () -> {
                        page.waitForFunction("() => document.activeElement.id === 'children'");
                        page.keyboard().type("22");
                    },
                    () -> page.keyboard().press("Enter"));
            actions.forEach(Runnable::run);
            person.awaitReceipts(1);
            report("keyboard", actions.size());
        }
        assertThat(server.count("registration WHERE children = 22")).isPositive();
    }

    private static void report(String by, int actions) {
        Logger.getLogger(PracticeIT.class.getName())
                .info(() -> String.format(
                        Locale.ROOT,
                        "Registering by %s takes %d actions, %.1f seconds at a human pace",
                        by,
                        actions,
                        actions * SECONDS_AN_ACTION));
        assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "640,DARK", "1280,LIGHT"})
    void axeFindsNothingOnAnyScreenAndNothingScrollsSideways(int width, ColorScheme scheme) throws Exception {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (var person = new Person("COORDINATOR", options)) {
            var page = person.page;
            page.locator("#today li a").first().waitFor();
            var activity = page.locator("#today li a").first().getAttribute("href");
            for (var path : List.of(
                    "/vandaag",
                    activity,
                    "/vandaag/los",
                    "/vandaag/week",
                    "/vandaag/eerder",
                    "/vandaag/signalen",
                    "/vandaag/verhaal",
                    "/vandaag/reeksen",
                    "/vandaag/reeksen/nieuw",
                    "/beheer/organisatie/verhalen")) {
                page.navigate(server.at(path));
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                look(page, path);
            }
        }
    }

    private static void look(Page page, String path) {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as(path).isEqualTo(0);
        assertThat(page.locator("main").innerText()).contains("Voorbeelddata");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(path)
                .extracting(v -> v.getId() + ": " + v.getNodes().getFirst().getTarget())
                .isEmpty();
    }

    /** The same table of cases as in RulesTest, the same sentences as in PersonCheckTest. */
    @Test
    void theDeviceHasTheRulesOfTheServer() throws Exception {
        var resources = Distribution.ROOT.resolve("server/src/test/resources/practice");
        try (var person = Person.onAPhone("KINDERWERKER")) {
            for (var line : Files.readAllLines(resources.resolve("rules.csv")).stream()
                    .skip(1)
                    .toList()) {
                var cells = line.split(",", -1);
                var found = person.page.evaluate("""
                        ([state, children, parents, byAge, last, ahead]) => practiceRules.look({
                          state, day: ahead === "yes" ? "2026-11-26" : "2026-11-25",
                          children: children === "" ? null : Number(children),
                          parents: parents === "" ? null : Number(parents), volunteers: null,
                          ages: byAge === "" ? [] : [Number(byAge)],
                        }, last === "" ? null : Number(last), "2026-11-25").join(" ")""", cells);
                assertThat(found).as(line).isEqualTo(cells[6]);
            }
            var found = "async text => (await practicePerson.doubts(text)).join(' ')";
            var told = Files.readAllLines(resources.resolve("person_yes.txt")).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> String.valueOf(person.page.evaluate(found, cells[1]))
                            .contains(cells[0]))
                    .count();
            var wrong = Files.readAllLines(resources.resolve("person_no.txt")).stream()
                    .filter(line ->
                            !String.valueOf(person.page.evaluate(found, line)).isEmpty())
                    .count();
            assertThat(told).isEqualTo(196);
            assertThat(wrong).isEqualTo(1);
        }
    }
}
