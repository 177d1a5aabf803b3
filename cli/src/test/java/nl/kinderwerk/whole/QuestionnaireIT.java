package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questionnaire of this repository's study as respondents meet it, in a real browser. */
final class QuestionnaireIT {
    /**
     * A reader takes 230 words a minute, and reads what stands on every page (the scale, the buttons) once; choosing and
     * tapping takes a second and a half.
     */
    private static final double WORDS_A_MINUTE = 230;

    private static final double SECONDS_AN_ACTION = 1.5;
    private static final int MOST_MINUTES = 10;

    private static final List<String> WITH_EVERY_PAGE = List.of(
            "/static/style.css",
            "/static/fonts/atkinson-400.woff2",
            "/static/fonts/atkinson-700.woff2",
            "/static/icon.svg",
            "/app/forms.css",
            "/app/questionnaire.js");

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static AskingServer server;

    private static final Respondent.Hand FINGER = new Respondent.Hand() {
        @Override
        public void choose(Page page, Locator input) {
            input.locator("xpath=ancestor::label").tap();
        }

        @Override
        public void press(Page page, Locator button) {
            button.tap();
        }
    };

    private static final Respondent.Hand MOUSE = new Respondent.Hand() {
        @Override
        public void choose(Page page, Locator input) {
            input.check();
        }

        @Override
        public void press(Page page, Locator button) {
            button.click();
        }
    };

    /** For a browser without scripts, in which a test cannot wait for a page to stand still. */
    private static final Respondent.Hand KEY = new Respondent.Hand() {
        @Override
        public void choose(Page page, Locator input) {
            input.press("Space");
        }

        @Override
        public void press(Page page, Locator button) {
            button.press("Enter");
        }
    };

    /** Goes from field to field with Tab, as far as needed; nothing is clicked or focused by the test. */
    private static final Respondent.Hand KEYBOARD = new Respondent.Hand() {
        private static final int MOST_TABS = 200;

        @Override
        public void choose(Page page, Locator input) {
            goTo(page, input);
            page.keyboard().press("Space");
        }

        @Override
        public void press(Page page, Locator button) {
            goTo(page, button);
            page.keyboard().press("Enter");
        }

        private void goTo(Page page, Locator target) {
            for (var i = 0; i < MOST_TABS; i++) {
                if (Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab never reaches " + target);
        }
    };

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        server = new AskingServer(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        Chromium.stop(server, chromium);
    }

    @Test
    void isAnsweredByKeyboardAlone() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            answerAll(context.newPage(), KEYBOARD, page -> {});
        }
    }

    @Test
    void isAnsweredByTouchAt320WithoutScrollingSidewaysInTenMinutes() {
        try (var context = context(320, ColorScheme.LIGHT)) {
            Set<String> read = new HashSet<>();
            var respondent = answerAll(context.newPage(), FINGER, page -> {
                assertThat(excess(page)).as(page.url()).isEqualTo(0);
                read.addAll(lines(page));
            });
            var words =
                    read.stream().mapToLong(line -> line.split("\\s+").length).sum();
            var minutes = words / WORDS_A_MINUTE + respondent.actions() * SECONDS_AN_ACTION / 60;
            Logger.getLogger(QuestionnaireIT.class.getName())
                    .info(() -> "The questionnaire takes " + Math.round(minutes * 10) / 10.0 + " minutes: " + words
                            + " words to read, " + respondent.actions() + " things to do");
            assertThat(minutes).isLessThan(MOST_MINUTES);
        }
    }

    @Test
    void isAnsweredWithScriptsOff() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nl");
        try (var context = chromium.browser().newContext(options)) {
            answerAll(context.newPage(), KEY, page -> {});
        }
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "640,DARK", "1280,LIGHT"})
    void axeFindsNothingOnAnyPage(int width, ColorScheme scheme) {
        try (var context = context(width, scheme)) {
            Set<String> seen = new HashSet<>();
            answerAll(context.newPage(), MOUSE, page -> {
                seen.add(page.url());
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations)
                        .as(page.url() + " " + width + " " + scheme)
                        .extracting(
                                v -> v.getId() + ": " + v.getNodes().getFirst().getTarget())
                        .isEmpty();
            });
            assertThat(seen).hasSizeGreaterThan(15);
        }
    }

    @Test
    void theNuHtmlCheckerFindsNothingOnAnyPage() throws IOException, InterruptedException {
        var sources = new TreeMap<String, String>();
        try (var context = context(1280, ColorScheme.LIGHT)) {
            answerAll(context.newPage(), MOUSE, page -> {
                if (!page.url().endsWith("/versturen")) {
                    sources.put(page.url(), context.request().get(page.url()).text());
                }
            });
        }
        assertThat(sources).hasSizeGreaterThan(15);
        assertThat(HtmlChecker.faults(folder.resolve("pages"), sources)).isBlank();
    }

    @Test
    void goesOnInAnotherBrowserWithTheCodeAndStoresOnce() {
        String code;
        try (var context = context(320, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var respondent = new Respondent(page, MOUSE, p -> {});
            respondent.begin(server.at("/meedoen"));
            respondent.step();
            respondent.step();
            page.locator("summary").click();
            code = page.locator(".code").innerText();
        }
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(server.at("/meedoen/verder"));
            page.locator("#code").fill(code);
            page.locator("form button").click();
            assertThat(page.url()).contains("/vragen/plek");
            new Respondent(page, MOUSE, p -> {}).finish();
            assertThat(page.locator("main").innerText()).contains("Kinderwerker");
            page.locator("form[action='/meedoen/versturen'] button").dblclick();
            page.waitForURL("**/versturen");
            assertThat(page.locator("h1").innerText()).isEqualTo("Dank je wel");
            page.reload();
            assertThat(page.locator("h1").innerText()).isEqualTo("Dank je wel");
        }
    }

    @Test
    void goingBackLosesNothing() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var respondent = new Respondent(page, MOUSE, p -> {});
            respondent.begin(server.at("/meedoen"));
            respondent.step();
            respondent.step();
            page.locator("input[value=gemeente]").check();
            page.locator("button[value=back]").click();
            assertThat(page.locator("input[name=functietitel_praktijk]").first().isChecked())
                    .isTrue();
            page.locator("button[value=next]").click();
            assertThat(page.locator("input[value=gemeente]").isChecked()).isTrue();
            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.locator("input[value=school]").check());
            page.goBack();
            page.goForward();
            assertThat(page.locator("input[value=school]").isChecked()).isTrue();
        }
    }

    @Test
    void changingTheLanguageWithScriptsOffLosesNothing() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nl");
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            new Respondent(page, KEY, p -> {}).begin(server.at("/meedoen"));
            var first = page.locator("input[type=radio]").first();
            first.press("Space");
            page.waitForNavigation(() -> page.locator("button[name=lang]").press("Enter"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(first.isChecked()).isTrue();
        }
    }

    @Test
    void whatCannotBeRightIsSaidOnTopAndNothingTypedIsLost() {
        try (var context = context(320, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var respondent = new Respondent(page, MOUSE, p -> {});
            respondent.begin(server.at("/meedoen"));
            respondent.step();
            respondent.step();
            page.locator("input[value=gemeente]").check();
            page.locator("button[value=next]").click();
            assertThat(page.locator(".faults").innerText()).contains("Kies een gemeente");
            assertThat(page.locator("input[value=gemeente]").isChecked()).isTrue();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void noPageWeighsMoreThanSixtyKilobytesAndNothingComesFromElsewhere() {
        try (var context = context(320, ColorScheme.LIGHT)) {
            var page = context.newPage();
            List<String> foreign = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(server.at("/"))) {
                    foreign.add(request.url());
                }
            });
            var shared = WITH_EVERY_PAGE.stream()
                    .mapToInt(path ->
                            gzipped(context.request().get(server.at(path)).body()))
                    .sum();
            var heaviest = new int[1];
            answerAll(page, MOUSE, p -> {
                var weight = shared + gzipped(p.content().getBytes(StandardCharsets.UTF_8));
                assertThat(weight).as(p.url()).isLessThan(60_000);
                heaviest[0] = Math.max(heaviest[0], weight);
            });
            Logger.getLogger(QuestionnaireIT.class.getName())
                    .info(() -> "The heaviest page weighs " + heaviest[0] + " bytes, with style, fonts and script");
            assertThat(foreign).isEmpty();
        }
    }

    private static Respondent answerAll(Page page, Respondent.Hand hand, java.util.function.Consumer<Page> look) {
        var respondent = new Respondent(page, hand, look);
        respondent.begin(server.at("/meedoen"));
        respondent.finish();
        assertThat(page.url()).endsWith("/nakijken");
        respondent.send();
        assertThat(page.locator("h1").innerText()).isEqualTo("Dank je wel");
        assertThat(page.locator("main").innerText()).contains("Jij koos: Kinderwerker", "40%");
        return respondent;
    }

    /** Lines that somebody reads: all, but the overview at the end by its headings, and nothing after sending. */
    private static List<String> lines(Page page) {
        var selector = page.url().endsWith("/nakijken") ? "main h1, main h2, main > p" : "main";
        return page.url().endsWith("/versturen")
                ? List.of()
                : page.locator(selector).allInnerTexts().stream()
                        .flatMap(String::lines)
                        .toList();
    }

    private static Object excess(Page page) {
        return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static int gzipped(byte[] content) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setHasTouch(width < 400)
                        .setLocale("nl")
                        .setColorScheme(scheme));
    }

    /** For whoever wants to look: {@code -Dkinderwerk.pictures=folder} keeps a picture of every page. */
    @Test
    void picturesForWhoeverWantsToLook() throws IOException {
        var target = System.getProperty("kinderwerk.pictures");
        if (target == null) {
            return;
        }
        Files.createDirectories(Path.of(target));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = context(scheme == ColorScheme.LIGHT ? 320 : 1280, scheme)) {
                var number = new int[1];
                answerAll(context.newPage(), MOUSE, page -> {
                    var name = scheme + "-" + String.format(java.util.Locale.ROOT, "%02d", number[0]++) + ".png";
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(target, name))
                            .setFullPage(true));
                });
            }
        }
    }
}
