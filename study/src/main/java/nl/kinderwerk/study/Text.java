package nl.kinderwerk.study;

import java.util.Map;
import java.util.Optional;

/** A text in the languages of the study, by language tag ({@code nl}, {@code en}). */
public record Text(Map<String, String> byLanguage) {
    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language; in the one that the study has, when it does not speak this one. */
    public String in(String language) {
        return Optional.ofNullable(byLanguage.get(language))
                .or(() -> byLanguage.values().stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no text in any language"));
    }
}
