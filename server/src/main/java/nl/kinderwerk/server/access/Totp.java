package nl.kinderwerk.server.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.store.Hash;
import org.apache.commons.codec.binary.Base32;

/** Codes of an authenticator app: RFC 6238 with SHA-1, steps of 30 seconds and 6 digits, which every app knows. */
final class Totp {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int KEY_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** Clocks differ, and typing takes time: one step before and after count too. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    static byte[] newKey() {
        return Hash.random(KEY_BYTES);
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step; truncated as in RFC 4226, section 5.3. */
    static String code(byte[] key, long step) {
        var counter = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
        var hash = Hash.keyed("HmacSHA1", new SecretKeySpec(key, "HmacSHA1"), counter);
        var offset = hash[hash.length - 1] & 0xf;
        var number = (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % MODULUS;
        var digits = Integer.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The step to which a typed code belongs, if it is one of about now. */
    static OptionalLong find(byte[] key, String typed, Instant now) {
        var given = typed.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - TOLERANCE, step(now) + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    /** The key as it is typed into an app. */
    static String text(byte[] key) {
        return new Base32().encodeToString(key);
    }

    /** The key as apps read it from a QR code; the format is that of Google Authenticator, which others follow. */
    static String link(byte[] key, String issuer) {
        var name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + name + "?secret=" + text(key) + "&issuer=" + name;
    }
}
