package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * What holds on every screen: axe finds nothing, and nothing has to be scrolled sideways; also at 640 pixels, which is what a
 * laptop of 1280 shows at 200 %.
 */
final class Looked {
    private static int pictures;

    private Looked() {}

    /** Nothing has to be scrolled sideways. */
    static void fits(Page page) {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as(page.url()).isEqualTo(0);
    }

    /** {@code -Dkinderwerk.pictures=folder} keeps a picture of it. */
    static void at(Page page) {
        fits(page);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(v -> v.getId() + ": " + v.getNodes().getFirst().getTarget())
                .isEmpty();
        var folder = System.getProperty("kinderwerk.pictures");
        if (folder != null) {
            var file = Path.of(folder, "screen-" + pictures++ + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
