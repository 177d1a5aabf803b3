package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making the first account, signing in and inviting, in a real browser without scripts of ours. */
final class AccessIT {
    private static final String EMAIL = "rosa@kinderwerk.nl";
    private static final String PASSWORD = "vier woorden op een rij";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "1280,DARK"})
    void aResearcherComesFromTheLinkToTheInvitationsAndAxeFindsNothing(int width, ColorScheme scheme) throws Exception {
        try (var chromium = Chromium.launch();
                var server = new AskingServer(folder);
                var context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, 800)
                                .setColorScheme(scheme)
                                .setLocale("nl"))) {
            var page = context.newPage();
            page.navigate(server.at(server.firstAccount()));
            fill(page, "rosa", "kort", "1");
            look(page);
            var key = new Base32().decode(page.locator(".key").innerText().replace(" ", ""));
            fill(page, EMAIL, PASSWORD, code(key, 0));
            look(page);
            page.locator("main a.button").click();
            fill(page, EMAIL, PASSWORD, "000000");
            look(page);
            fill(page, EMAIL, PASSWORD, code(key, 1));
            look(page);
            page.locator("main li a").first().click();
            look(page);
            page.locator("header button").click();
            assertThat(page.locator(".done").innerText()).isEqualTo("U bent uitgelogd.");
        }
    }

    private static void fill(Page page, String email, String password, String code) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
    }

    private static void look(Page page) {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as(page.url()).isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(v -> v.getId() + ": " + v.getNodes().getFirst().getTarget())
                .isEmpty();
    }

    /** As an authenticator app makes it, independent of the server's own. */
    static String code(byte[] key, int later) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        var step = Instant.now().getEpochSecond() / 30 + later;
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
