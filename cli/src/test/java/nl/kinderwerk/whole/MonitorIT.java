package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher follows a wave, looks at its figures, stops it and takes the data along, in a real browser. */
final class MonitorIT {
    private static final String WAVE = "/beheer/metingen/nu";

    @TempDir
    private Path folder;

    private final TreeMap<String, String> sources = new TreeMap<>();

    @Test
    void aResearcherFollowsLooksFreezesAndTakesTheDataAlong() throws Exception {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder);
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl"))) {
            var page = context.newPage();
            Researcher.signIn(page, server);
            server.answered(80);
            look(page, server.at("/beheer/metingen"));
            look(page, server.at(WAVE + "/uitnodigingen"));
            page.locator("button[value=slips]").first().click();
            Looked.at(page);
            look(page, server.at(WAVE + "/stand?lang=en"));
            look(page, server.at(WAVE + "/stand?lang=nl"));
            assertThat(page.locator("main").innerText()).contains("ten minste 80", "ten minste 15");
            page.locator("form[action$='/kijken'] button").click();
            finished(page);
            look(page, page.url());
            assertThat(page.locator("main").innerText()).contains("Voorlopige cijfers van 60 mensen");
            page.locator("form[action$='/bevriezen'] button").click();
            assertThat(page.locator(".faults").innerText()).contains("vinkje");
            page.locator("#sure").check();
            page.locator("form[action$='/bevriezen'] button").click();
            finished(page);
            look(page, page.url());
            page.locator("main li a").first().click();
            assertThat(page.url()).contains("/edition/nu/v1");
            assertThat(page.locator("main").innerText())
                    .contains("Kinderwerker")
                    .doesNotContain("wordt herzien");
            look(page, server.at(WAVE + "/gegevens"));
            var download = page.waitForDownload(() -> {
                page.navigate(server.at(WAVE + "/gegevens"));
                page.locator("form[action$='/sav'] button").click();
            });
            try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
                assertThat(zip.getNextEntry().getName()).isEqualTo("nu.sav");
                assertThat(zip.getNextEntry().getName()).isEqualTo("nu.sav.note.txt");
            }
            assertThat(server.logged()).contains("POST /beheer/metingen/nu/gegevens/sav");
            assertThat(HtmlChecker.faults(folder.resolve("pages"), sources)).isBlank();
        }
    }

    private static void finished(Page page) {
        for (var i = 0; i < 120 && page.locator("main a.button").count() > 0; i++) {
            page.waitForTimeout(1000);
            page.locator("main a.button").click();
        }
    }

    /** On a small phone by day, on a laptop by night; and keeps the source. */
    private void look(Page page, String address) {
        page.navigate(address);
        sources.put(address, page.context().request().get(address).text());
        page.setViewportSize(320, 800);
        Looked.at(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 800);
        Looked.at(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
