package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
            page.locator("main a.button").click();
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
            page.locator(".people a").last().click();
            look(page);
            page.locator("main form button").click();
            assertThat(page.locator(".done").count()).isEqualTo(1);
            recover(page, server);
            page.navigate(server.at("/beheer"));
            page.locator("main li a").first().click();
            look(page);
            page.locator("header button").click();
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
            page.locator("main a.button").click();
            signIn(page, app.code(1));
            assertThat(page.locator("[data-passkey]").count()).isZero();
            var other = elsewhere.newPage();
            other.navigate(invite(page, server));
            var otherApp = Authenticator.scan(other);
            other.locator("#password").fill(PASSWORD);
            other.locator("#code").fill(otherApp.code(0));
            other.locator("main form button").click();
            other.locator("main a.button").click();
            assertThat(other.locator("[data-passkey]").isVisible()).isFalse();
            other.locator("#email").fill("co@kring.nl");
            other.locator("#password").fill(PASSWORD);
            other.locator("#code").fill(otherApp.code(1));
            other.locator("main form button").first().click();
            other.navigate(server.at("/beheer/organisatie"));
            other.locator("#email").fill("wil@kring.nl");
            other.locator("main form button").click();
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
            page.locator("main a.button").click();
            signIn(page, app.code(1));
            page.navigate(server.at("/beheer/mijn-account"));
            page.locator("#asked").fill(PASSWORD);
            page.locator("form[action$='/sleutels'] button").click();
            look(page);
            page.locator("#label").fill("mijn telefoon");
            page.locator("[data-passkey]").click();
            page.waitForURL("**/beheer/mijn-account?sleutel");
            assertThat(page.locator(".people li").innerText()).contains("mijn telefoon");
            look(page);
            page.locator("header button").click();
            page.locator("[data-passkey]").click();
            page.waitForURL("**/beheer");
            assertThat(page.locator("h1").innerText()).isEqualTo("Beheer");
            page.navigate(server.at("/beheer/mijn-account"));
            page.locator(".people button").click();
            page.locator("header button").click();
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
        page.locator("main form button").click();
    }

    private static void signIn(Page page, String code) {
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        page.locator("main form button").first().click();
    }

    /** Makes an organisation and invites its coordinator; the link. */
    private String invite(Page page, AskingServer server) {
        page.navigate(server.at("/beheer/accounts/organisaties"));
        page.locator("main form button").click();
        page.locator("#code").fill("kring");
        page.locator("#name").fill("De Kring");
        page.locator("#municipality").selectOption("GM0363");
        page.locator("main form button").click();
        page.navigate(server.at("/beheer/accounts"));
        page.locator("main form button").click();
        page.locator("#email").fill("co@kring.nl");
        page.locator("[value=COORDINATOR]").check();
        page.locator("#organisation").selectOption("kring");
        page.locator("main form button").click();
        return page.locator("#link").inputValue();
    }

    private void work(Page page, String link, AskingServer server) {
        page.navigate(link);
        look(page);
        var app = Authenticator.scan(page);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(app.code(0));
        page.locator("main form button").click();
        page.locator("main a.button").click();
        page.locator("#email").fill("co@kring.nl");
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(app.code(1));
        page.locator("main form button").first().click();
        look(page);
        page.navigate(server.at("/beheer/organisatie"));
        look(page);
        page.locator("main form button").click();
        look(page);
    }

    private void recover(Page page, AskingServer server) {
        page.navigate(server.at("/beheer/mijn-account"));
        page.locator("form[action$='/wachtwoord'] button").click();
        look(page);
        page.locator("#known").fill(PASSWORD);
        page.locator("form[action$='/herstelcodes'] button").click();
        assertThat(page.locator(".key").count()).isEqualTo(8);
        look(page);
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
