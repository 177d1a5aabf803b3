package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything people with an account do, in a real browser. */
final class AccessIT {
    private static final String EMAIL = "rosa@kinderwerk.nl";
    private static final String PASSWORD = "vier woorden op een rij";

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();

    private static Browser.NewContextOptions options(int width, ColorScheme scheme, String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language);
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT,nl", "1280,DARK,en"})
    void onNoScreenForStaffAxeFindsAnything(int width, ColorScheme scheme, String language) throws IOException {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder);
                var context = chromium.browser().newContext(options(width, scheme, language));
                var elsewhere = chromium.browser().newContext(options(width, scheme, language))) {
            var page = context.newPage();
            var app = makeAccount(page, server.at(server.firstAccount()));
            go(page.locator("main a.button"));
            signIn(page, "000000");
            look(page);
            signIn(page, app.code(1));
            for (var path : List.of("", "/accounts", "/accounts/organisaties", "/mijn-account", "/geweigerd")) {
                page.navigate(server.at("/beheer" + path));
                look(page);
            }
            var link = invite(page, server);
            look(page);
            work(elsewhere.newPage(), link, server);
            page.navigate(server.at("/beheer/accounts"));
            go(page.locator(".people a").last());
            look(page);
            go(page.locator("main form button"));
            assertThat(page.locator(".done").count()).isEqualTo(1);
            recover(page, server);
            page.navigate(server.at("/beheer"));
            go(page.locator("main li a").first());
            look(page);
            go(page.locator("header button"));
            assertThat(page.locator(".done").count()).isEqualTo(1);
            assertThat(faults).isEmpty();
        }
    }

    /** Without scripts, from the first link to an invited coordinator who invites a kinderwerker. */
    @Test
    void peopleAreInvitedWithoutScripts() throws IOException {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder);
                var context = chromium.browser()
                        .newContext(options(320, ColorScheme.LIGHT, "nl").setJavaScriptEnabled(false));
                var elsewhere = chromium.browser()
                        .newContext(options(320, ColorScheme.LIGHT, "nl").setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(server.at(server.firstAccount()));
            var app = Authenticator.scan(page);
            fill(page, PASSWORD, app.code(0));
            go(page.locator("main a.button"));
            signIn(page, app.code(1));
            assertThat(page.locator("[data-passkey]").count()).isZero();
            var other = elsewhere.newPage();
            other.navigate(invite(page, server));
            var otherApp = Authenticator.scan(other);
            other.locator("#password").fill(PASSWORD);
            other.locator("#code").fill(otherApp.code(0));
            go(other.locator("main form button"));
            go(other.locator("main a.button"));
            assertThat(other.locator("[data-passkey]").isVisible()).isFalse();
            other.locator("#email").fill("co@kring.nl");
            other.locator("#password").fill(PASSWORD);
            other.locator("#code").fill(otherApp.code(1));
            go(other.locator("main form button").first());
            other.navigate(server.at("/beheer/organisatie"));
            other.locator("#email").fill("wil@kring.nl");
            go(other.locator("main form button"));
            assertThat(other.locator("#link").inputValue()).contains("/beheer/account/");
        }
    }

    /** With an authenticator as a phone has it, that recognises its owner. */
    @Test
    void aPasskeyIsMadeAndOpensTheDoorWithoutPasswordOrCode() throws IOException {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder);
                var context = chromium.browser().newContext(options(390, ColorScheme.LIGHT, "nl"))) {
            var page = context.newPage();
            haveAuthenticator(context, page);
            var app = makeAccount(page, server.at(server.firstAccount()));
            go(page.locator("main a.button"));
            signIn(page, app.code(1));
            page.navigate(server.at("/beheer/mijn-account"));
            page.locator("#asked").fill(PASSWORD);
            go(page.locator("form[action$='/sleutels'] button"));
            look(page);
            page.locator("#label").fill("mijn telefoon");
            page.locator("[data-passkey]").click();
            page.waitForURL("**/beheer/mijn-account?sleutel");
            assertThat(page.locator(".people li").innerText()).contains("mijn telefoon");
            look(page);
            go(page.locator("header button"));
            page.locator("[data-passkey]").click();
            page.waitForURL("**/beheer");
            assertThat(page.locator("h1").innerText()).isEqualTo("Beheer");
            page.navigate(server.at("/beheer/mijn-account"));
            go(page.locator(".people button"));
            go(page.locator("header button"));
            page.locator("[data-passkey]").click();
            page.locator("[role=alert]:not(:empty)").waitFor();
            assertThat(page.url()).as("a passkey that was removed").contains("/inloggen");
            assertThat(faults).isEmpty();
        }
    }

    private static void haveAuthenticator(BrowserContext context, Page page) {
        var device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var ability : List.of("hasResidentKey", "hasUserVerification", "isUserVerified")) {
            options.addProperty(ability, true);
        }
        var with = new JsonObject();
        with.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", with);
    }

    private Authenticator makeAccount(Page page, String link) {
        page.navigate(link);
        fill(page, "kort", "1");
        look(page);
        var app = Authenticator.scan(page);
        fill(page, PASSWORD, app.code(0));
        look(page);
        return app;
    }

    private static void fill(Page page, String password, String code) {
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(password);
        page.locator("#code").fill(code);
        go(page.locator("main form button"));
    }

    private static void signIn(Page page, String code) {
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        go(page.locator("main form button").first());
    }

    /** Makes an organisation and invites its coordinator; the link. */
    private String invite(Page page, AskingServer server) {
        page.navigate(server.at("/beheer/accounts/organisaties"));
        go(page.locator("main form button"));
        page.locator("#code").fill("kring");
        page.locator("#name").fill("De Kring");
        page.locator("#municipality").selectOption("GM0363");
        go(page.locator("main form button"));
        page.navigate(server.at("/beheer/accounts"));
        go(page.locator("main form button"));
        page.locator("#email").fill("co@kring.nl");
        page.locator("[value=COORDINATOR]").press("Space");
        page.locator("#organisation").selectOption("kring");
        go(page.locator("main form button"));
        return page.locator("#link").inputValue();
    }

    private void work(Page page, String link, AskingServer server) {
        page.navigate(link);
        look(page);
        var app = Authenticator.scan(page);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(app.code(0));
        go(page.locator("main form button"));
        go(page.locator("main a.button"));
        page.locator("#email").fill("co@kring.nl");
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(app.code(1));
        go(page.locator("main form button").first());
        look(page);
        page.navigate(server.at("/beheer/organisatie"));
        look(page);
        go(page.locator("main form button"));
        look(page);
    }

    private void recover(Page page, AskingServer server) {
        page.navigate(server.at("/beheer/mijn-account"));
        go(page.locator("form[action$='/wachtwoord'] button"));
        look(page);
        page.locator("#known").fill(PASSWORD);
        go(page.locator("form[action$='/herstelcodes'] button"));
        assertThat(page.locator(".key").count()).isEqualTo(8);
        look(page);
    }

    /** By keyboard: where no scripts run, a click waits for ever. */
    private static void go(Locator way) {
        way.page().waitForNavigation(() -> way.press("Enter"));
    }

    private void look(Page page) {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!excess.equals(0)) {
            faults.add(page.url() + " is " + excess + " pixels too wide");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(v -> faults.add(page.url() + " " + v.getId() + ": "
                        + v.getNodes().getFirst().getTarget()));
    }
}
