package nl.kinderwerk.whole;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An app for codes, independent of the server's own arithmetic. */
record Authenticator(byte[] key) {
    /** Scans what a screen shows. */
    static Authenticator scan(Page page) {
        var shown = page.locator(".key").first().innerText().replace(" ", "");
        return new Authenticator(new Base32().decode(shown));
    }

    /** The code of now, or of so many steps of half a minute later. */
    String code(int later) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / 30 + later;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
