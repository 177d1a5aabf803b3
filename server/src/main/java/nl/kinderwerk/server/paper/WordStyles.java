package nl.kinderwerk.server.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

/** The look of our documents for a word processor. */
final class WordStyles {
    /** A word processor knows languages by country. */
    private static final Map<String, String> COUNTRIES = Map.of("nl", "nl-NL", "en", "en-GB");

    private WordStyles() {}

    /**
     * Adds the styles.
     *
     * @param language in which its words are checked
     */
    static void addTo(XWPFDocument file, String language) throws IOException {
        try {
            file.createStyles()
                    .setStyles(CTStyles.Factory.parse(
                            read("styles.xml").replace("LANGUAGE", COUNTRIES.getOrDefault(language, language))));
            var numbering = CTNumbering.Factory.parse(read("numbering.xml"));
            var lists = file.createNumbering();
            lists.setNumbering(numbering);
        } catch (XmlException broken) {
            throw new IOException(broken);
        }
    }

    private static String read(String name) throws IOException {
        try (var stream = Objects.requireNonNull(WordStyles.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
