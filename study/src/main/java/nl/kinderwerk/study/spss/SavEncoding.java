package nl.kinderwerk.study.spss;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the encoding of the texts of a file. */
final class SavEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int UTF_8 = 65001;
    private static final byte[] ASCII = "Az09_@#$ .".getBytes(StandardCharsets.US_ASCII);

    private SavEncoding() {}

    /** By the name in the file, in upper or lower case; empty when Java does not know it or it is no form of ASCII. */
    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()))
                    .filter(Charset::canEncode)
                    .filter(charset -> charset.decode(ByteBuffer.wrap(ASCII))
                            .equals(StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(ASCII))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** By the code page in the machine record; empty when that says no more than ASCII. */
    static Optional<Charset> coded(int code) {
        return switch (code) {
            case UTF_8 -> Optional.of(StandardCharsets.UTF_8);
            case 2, 3, 4 -> Optional.empty();
            default -> named("windows-" + code).or(() -> named("cp" + code)).or(() -> iso(code));
        };
    }

    private static Optional<Charset> iso(int code) {
        return code > 28590 && code < 28606 ? named("ISO-8859-" + (code - 28590)) : Optional.empty();
    }

    /** A guess: UTF-8 when everything is, else the encoding of Western Windows. */
    static Charset guessed(List<byte[]> texts) {
        for (var text : texts) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            } catch (CharacterCodingException other) {
                return WESTERN;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
