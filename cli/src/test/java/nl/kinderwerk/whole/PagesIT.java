package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people meet them, in a real browser. */
final class PagesIT {
    private static Chromium chromium;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new RunningServer();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() throws Exception {
        Chromium.stop(server, chromium);
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "640,DARK", "1280,LIGHT"})
    void axeFindsNothing(int width, ColorScheme scheme) {
        for (var path : pages()) {
            try (var context = context(width, scheme)) {
                var page = open(context, path);
                // A text-only check would miss contrast: axe runs in the page, which has no scripts of its own.
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations)
                        .as(path + " " + width + " " + scheme)
                        .extracting(
                                v -> v.getId() + ": " + v.getNodes().getFirst().getTarget())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void neverScrollsSideways(int width) {
        for (var path : pages()) {
            try (var context = context(width, ColorScheme.LIGHT)) {
                var excess = open(context, path)
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(excess).as(path + " at " + width).isEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void asksNothingFromElsewhereAndBreaksNoPolicy(String path) {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(server.address())) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(server.address() + path);
            assertThat(foreign).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    private static List<String> pages() {
        return List.of(
                "",
                "en/",
                "editions",
                "method",
                "edition/2021/v1/",
                "edition/sample/v1/functietitel",
                "edition/sample-pv26/v1/",
                "edition/sample-organisatie-welzijn/v1/",
                "embed/sample/v1/samenwerkingspartners",
                "nowhere");
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBypassCSP(false));
    }

    private static Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate(server.address() + path);
        return page;
    }
}
