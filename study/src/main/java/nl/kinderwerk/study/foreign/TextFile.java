package nl.kinderwerk.study.foreign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kinderwerk.study.InvalidInputException;

/** Files of other tools as bytes or as text, within limits. */
public final class TextFile {
    /** No survey of people comes near it. */
    public static final long LARGEST = 100L * 1024 * 1024;

    private static final String UTF8 = "Save or export it as CSV UTF-8.";

    private TextFile() {}

    /**
     * The bytes of a file.
     *
     * @throws InvalidInputException when it is missing, cannot be read or is larger than {@link #LARGEST}
     */
    public static byte[] bytes(Path path) {
        var file = path.toString();
        try {
            if (Files.size(path) > LARGEST) {
                throw InvalidInputException.of(file, "The file is larger than 100 MB.", "Export the answers only.");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw InvalidInputException.of(
                    file, "The file is missing or cannot be read.", "Check the name and its rights.");
        }
    }

    /**
     * Bytes as text, without a byte order mark.
     *
     * @throws InvalidInputException when they are not UTF-8, or no text
     */
    public static String decode(String file, byte[] bytes) {
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
            if (text.indexOf('\0') >= 0) {
                throw InvalidInputException.of(file, "This is no text: it holds zero bytes.", UTF8);
            }
            return text;
        } catch (CharacterCodingException otherEncoding) {
            throw InvalidInputException.of(file, "The file is not UTF-8.", UTF8);
        }
    }
}
