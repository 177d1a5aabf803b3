package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of invented registrations, and the conversation about it, in a real browser. */
final class ConversationIT {
    /** A report is finished by a person within half an hour. */
    private static final double HALF_AN_HOUR = 30;
    /** The quarter that runs, and the one before it, in the list of quarters. */
    private static final int RUNNING = 0;

    private static final int LAST = 1;

    @TempDir
    private Path folder;

    private final Pace pace = new Pace();

    /** What a person does, and how long that takes somebody who reads, thinks and types with two fingers. */
    private static final class Pace {
        private static final double SECONDS_AN_ACTION = 5;
        private static final double LETTERS_A_SECOND = 2;

        private int actions;
        private int letters;

        void tap(Page page, String what) {
            actions++;
            page.locator(what).first().click();
        }

        void write(Page page, String where, String text) {
            actions++;
            letters += text.length();
            page.locator(where).first().fill(text);
        }

        double minutes() {
            return (actions * SECONDS_AN_ACTION + letters / LETTERS_A_SECOND) / 60;
        }
    }

    @Test
    void aQuarterBecomesAReportThatBothSidesTalkOverAndItsAgreementsOpenTheNext() throws Exception {
        try (var chromium = Chromium.launch();
                var server = PractisingServer.withSample(folder);
                var coordinator = new Insider(chromium, server, "COORDINATOR", Optional.of("voorbeeld-kring"));
                var town = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl"))) {
            var page = coordinator.page;
            draft(page, server, LAST);
            var work = page.url();
            words(page);
            look(page, work);
            var link = share(page);
            var guest = town.newPage();
            guest.navigate(link);
            answer(guest);
            look(guest, link);
            page.navigate(work);
            pace.tap(page, "form[action$='/vaststellen'] button");
            look(page, page.url());
            pace.tap(page, "main a.button");
            look(page, page.url());
            draft(page, server, RUNNING);
            assertThat(page.locator("main").innerText()).contains("Een vaste plek in de school");
            pace.tap(page, "form[action$='/eerder'] label:has(input[value=done])");
            pace.tap(page, "form[action$='/eerder'] button");
            pace.tap(page, "main a.button");
            assertThat(page.locator("main").innerText()).contains("Een vaste plek in de school", "Voorbeelddata");
            tell();
            assertThat(pace.minutes()).isLessThan(HALF_AN_HOUR);
        }
    }

    private void draft(Page page, PractisingServer server, int quarter) {
        page.navigate(server.at("/beheer/verslagen"));
        Looked.at(page);
        page.locator("#term").selectOption(new SelectOption().setIndex(quarter));
        pace.tap(page, "main form button");
    }

    /** The organisation's own words, with two aims and a story, and its side of the agenda. */
    private void words(Page page) {
        pace.write(page, "#question", "Hoe bereiken wij samen de kinderen die nu niet komen?");
        pace.write(page, "#failed", "De kookclub stopte: er was geen keuken meer. Wij zoeken een andere plek.");
        pace.tap(page, "#aims li:nth-child(1) label");
        pace.tap(page, "#aims li:nth-child(2) label");
        if (page.locator("input[name=story]").count() > 0) {
            pace.tap(page, "label:has(input[name=story])");
        }
        pace.tap(page, "form:has(#question) button");
        pace.write(page, "textarea[name^='good.']", "Kinderen uit drie scholen spelen nu samen.");
        pace.write(page, "textarea[name^='need.']", "Een plek in de school op woensdagmiddag.");
        pace.tap(page, "form[action$='/agenda'] button");
    }

    private String share(Page page) {
        pace.tap(page, "form[action$='/link'] button");
        Looked.at(page);
        return page.locator(".code a").innerText();
    }

    /** The commissioner's part, a remark and an agreement. */
    private void answer(Page guest) {
        pace.write(guest, "#help", "Wij wachtten te lang met een besluit over het gebouw.");
        pace.write(guest, "textarea[name^='good.']", "Ouders zeggen dat zij elkaar nu kennen.");
        pace.tap(guest, "form:has(#help) button");
        pace.write(guest, "#remark", "Wij zien dit ook op het plein.");
        pace.tap(guest, "form[action$='/opmerking'] button");
        pace.write(guest, "#text", "Een vaste plek in de school");
        pace.write(guest, "#owner", "beleidsadviseur jeugd");
        pace.write(guest, "#due", LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString());
        pace.tap(guest, "form[action$='/afspraak'] button");
        assertThat(guest.locator("main").innerText())
                .contains("Een vaste plek in de school", "Wij zien dit ook op het plein.", "Voorbeelddata");
    }

    /** On a small phone by day, on a laptop by night, and with letters twice as large. */
    private static void look(Page page, String address) {
        page.navigate(address);
        for (var width : new int[] {320, 640}) {
            page.setViewportSize(width, 800);
            Looked.at(page);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 800);
        Looked.at(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void tell() {
        Logger.getLogger(ConversationIT.class.getName())
                .info(() -> String.format(
                        Locale.ROOT,
                        "A report, the conversation of both sides and the next quarter: %d actions, %d letters, %.0f minutes",
                        pace.actions,
                        pace.letters,
                        pace.minutes()));
    }
}
