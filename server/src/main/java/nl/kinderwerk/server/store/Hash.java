package nl.kinderwerk.server.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Random bytes, and one-way forms of secrets. */
public final class Hash {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Hash() {}

    /** Bytes that nobody can guess. */
    public static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /** The same as text that can be part of an address. */
    public static String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    /** Of a secret that is long and random, so that nobody can turn it back by trying. */
    public static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of something that can be guessed, such as an address: only the holder of the key can try. */
    public static byte[] keyed(SecretKey key, String text) {
        return keyed("HmacSHA256", key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another algorithm of the JDK, of bytes. */
    public static byte[] keyed(String algorithm, SecretKey key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
