package nl.kinderwerk.server.collect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.store.Hash;

/**
 * The code with which somebody goes on later, on any device. It finds the draft and opens it; the database holds neither
 * the code nor a key, so without the respondent nobody reads a draft. Sixteen characters of 32 are 80 bits: too many to
 * try.
 *
 * @param letters sixteen of {@link #ALPHABET}
 */
record ResumeCode(String letters) {
    /** Without I, L, O and U: nobody can read one for another, or meet a word. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ResumeCode make() {
        return new ResumeCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining()));
    }

    /** The code as somebody typed it: with or without dashes, in small letters, with an O for a 0. */
    static Optional<ResumeCode> parse(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s–-]", "");
        return letters.length() == LENGTH && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new ResumeCode(letters))
                : Optional.empty();
    }

    /** In groups of four, as people copy it. */
    String printed() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Under which its draft is stored. */
    byte[] address() {
        return derived("address");
    }

    byte[] seal(byte[] open) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, open, 0);
        var result = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, result, 0, NONCE);
        System.arraycopy(sealed, 0, result, NONCE, sealed.length);
        return result;
    }

    byte[] open(byte[] sealed) {
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, sealed, NONCE);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("key"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A draft was changed or cannot be opened", broken);
        }
    }

    /** Two values that say nothing of each other or of the code: HMAC-SHA-256 of their purpose. */
    private byte[] derived(String purpose) {
        return Hash.keyed(new SecretKeySpec(letters.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), purpose);
    }

    @Override
    public String toString() {
        return "a resume code";
    }
}
