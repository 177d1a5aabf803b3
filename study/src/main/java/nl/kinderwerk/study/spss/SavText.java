package nl.kinderwerk.study.spss;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts of a limited number of bytes. */
final class SavText {
    private static final String CUT = "…";

    private SavText() {}

    /** A text without the spaces and nulls that fill it up. */
    static String decoded(byte[] bytes, int offset, int length, Charset encoding) {
        var end = offset + length;
        while (end > offset && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return end == offset ? "" : new String(bytes, offset, end - offset, encoding);
    }

    /** A text of at most so many bytes of UTF-8: what is too long ends with an ellipsis, never within a character. */
    static String cut(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        return head(text, bytes - CUT.getBytes(StandardCharsets.UTF_8).length).stripTrailing() + CUT;
    }

    /** As many whole characters as fit in so many bytes of UTF-8. */
    static String head(String text, int bytes) {
        var used = 0;
        var end = 0;
        while (end < text.length()) {
            var character = Character.toString(text.codePointAt(end));
            used += character.getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end += character.length();
        }
        return text.substring(0, end);
    }
}
