package nl.kinderwerk.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Random bytes, and one-way forms. */
final class Hash {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Hash() {}

    static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /** Of a secret that is long and random, so that nobody can turn it back by trying. */
    static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of something that can be guessed, such as an address: only the holder of the key can try. */
    static byte[] keyed(SecretKey key, String text) {
        return keyed("HmacSHA256", key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] keyed(String algorithm, SecretKey key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
