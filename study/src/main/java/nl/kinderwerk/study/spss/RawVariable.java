package nl.kinderwerk.study.spss;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variable record as it stands in the file, with what later records add. Texts stay bytes until the encoding is known;
 * bytes that serve as keys are kept as ISO 8859-1, one character for each byte, because a short name may be cut off in
 * the middle of a character.
 */
final class RawVariable {
    final String shortName;
    private final byte[] name;
    final int width;
    final int format;
    final int firstElement;
    final byte[] label;
    final int missingCode;
    final List<byte[]> missing;
    final Map<String, byte[]> labels = new LinkedHashMap<>();
    final List<byte[]> longMissing = new ArrayList<>();
    byte @Nullable [] longName;
    int longWidth;
    int measure;

    RawVariable(
            byte[] name, int width, int format, int firstElement, byte[] label, int missingCode, List<byte[]> missing) {
        this.name = raw(name).stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        this.shortName = key(name);
        this.width = width;
        this.format = format;
        this.firstElement = firstElement;
        this.label = label;
        this.missingCode = missingCode;
        this.missing = missing;
        longWidth = width;
    }

    /** A key of bytes that does not depend on case, nor on spaces at the end. */
    static String key(byte[] bytes) {
        return raw(bytes).stripTrailing().toUpperCase(Locale.ROOT);
    }

    static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The long name, or the short one when that is all there is. */
    byte[] nameBytes() {
        return longName == null ? name : longName;
    }

    /** The key of the long name. */
    String key() {
        return key(nameBytes());
    }

    /** Elements of eight bytes that a value takes. */
    int elements() {
        return width == 0 ? 1 : (width + Double.BYTES - 1) / Double.BYTES;
    }
}
