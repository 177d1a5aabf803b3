package nl.kinderwerk.whole;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Rosa, who makes the first account and signs in. */
final class Researcher {
    static final String EMAIL = "rosa@kinderwerk.nl";
    static final String PASSWORD = "vier woorden op een rij";

    private Researcher() {}

    static void signIn(Page page, AskingServer server) throws GeneralSecurityException {
        page.navigate(server.at(server.firstAccount()));
        var key = new Base32().decode(page.locator(".key").innerText().replace(" ", ""));
        fill(page, code(key, 0));
        page.locator("main a.button").click();
        fill(page, code(key, 1));
    }

    private static void fill(Page page, String code) {
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
    }

    /** As an authenticator app makes it, independent of the server's own. */
    static String code(byte[] key, int later) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        var step = Instant.now().getEpochSecond() / 30 + later;
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
