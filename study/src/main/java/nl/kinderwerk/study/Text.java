package nl.kinderwerk.study;

import java.util.Map;

/** A text in the languages of the study, by language tag ({@code nl}, {@code en}). */
public record Text(Map<String, String> byLanguage) {
    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language; the reader of the study has made sure it is there. */
    public String in(String language) {
        var text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no text in language " + language);
        }
        return text;
    }
}
