package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data in and out, connections and the page for partners, in a real browser. */
final class ExchangeIT {
    private static final String FILE = "Datum;Activiteit;Buurt;Kinderen;Notitie\n5-3-2026;Activiteit 1;;14;\n"
            + "6-3-2026;Zwemmen;Oost;veel;\n7-3-2026;Activiteit 2;;;\n";

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

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "640,DARK", "1280,LIGHT"})
    void everyScreenWorksAndIsClean(int width, ColorScheme scheme) throws Exception {
        var organisation = server.organisation();
        try (var coordinator = new Insider(chromium, server, "COORDINATOR", Optional.of(organisation))) {
            var page = coordinator.page;
            page.setViewportSize(width, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            readIn(page, organisation);
            connect(page);
            publish(page, organisation);
        }
    }

    /** When fonts are there: they decide what fits. */
    private static void look(Page page) {
        page.waitForLoadState();
        page.evaluate("document.fonts.ready");
        Looked.at(page);
    }

    private static void readIn(Page page, String organisation) throws Exception {
        page.navigate(server.at("/beheer/organisatie/gegevens"));
        look(page);
        page.locator("#file")
                .setInputFiles(new FilePayload("oud.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Bekijken')").click();
        assertThat(page.locator(".flaws li").allInnerTexts()).hasSize(2);
        look(page);
        page.locator("select[name='text.activity.Zwemmen']").selectOption("activity:club");
        page.locator("select[name='column.children']").selectOption("");
        page.locator("button[value=look]").click();
        assertThat(page.locator(".flaws").count()).isZero();
        page.locator("button[value=import]").click();
        assertThat(page.locator(".done").innerText()).contains("3 registraties ingelezen");
        assertThat(server.count("registration WHERE organisation = '" + organisation + "' AND children IS NULL"))
                .isEqualTo(3);
        look(page);
        readInAgain(page);
    }

    /** Numbers came later: two rows say more than what stands, and one is of another neighbourhood. */
    private static void readInAgain(Page page) throws Exception {
        var next = FILE.replace("veel", "11").replace("Activiteit 2;;;", "Activiteit 2;Elders;5;");
        page.locator("#file")
                .setInputFiles(new FilePayload("oud.csv", "text/csv", next.getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Bekijken')").click();
        assertThat(page.locator("#differing").innerText()).isEqualTo("2 registraties staan hier anders");
        assertThat(page.locator("#extra").innerText()).isEqualTo("1 rij lijkt er al te staan");
        look(page);
        page.locator("button[value=import]").click();
        assertThat(page.locator(".faults").innerText()).contains("Er is nog niets ingelezen");
        look(page);
        page.locator("[name=extra][value=no]").check();
        page.locator("button[value=import]").click();
        assertThat(page.locator(".done").innerText()).contains("Er is niets nieuws ingelezen", "1 rij is weggelaten");
    }

    private static void connect(Page page) {
        page.navigate(server.at("/beheer/organisatie/koppelingen"));
        page.locator("#name").fill("Ons rekenblad");
        page.locator("button:has-text('Sleutel maken')").click();
        assertThat(page.locator(".done .key").innerText()).startsWith("kinderwerk_");
        look(page);
        page.locator("#address").fill("https://127.0.0.1/hier");
        page.locator("button:has-text('Adres bewaren')").click();
        assertThat(page.locator(".faults").innerText()).contains("via internet");
        look(page);
    }

    private static void publish(Page page, String organisation) {
        page.navigate(server.at("/beheer/organisatie/pagina"));
        for (var part : List.of("about", "school", "team", "parents", "contact")) {
            page.locator("[id='" + part + ".nl']").fill("Een tekst over " + part + ".");
        }
        page.locator("#films").fill("Een middag op het plein https://film.example/x");
        page.locator("[name=published]").check();
        page.locator("button:has-text('Bewaren')").click();
        look(page);
        page.navigate(server.at("/organisatie/" + organisation));
        assertThat(page.locator(".offers li").count()).isEqualTo(PractisingServer.ACTIVITIES);
        assertThat(page.locator("#website").boundingBox().x)
                .as("people do not see the trap")
                .isNegative();
        look(page);
        page.locator("button:has-text('Bezoek aanvragen')").click();
        assertThat(page.locator(".faults li").count()).isEqualTo(4);
        look(page);
    }
}
