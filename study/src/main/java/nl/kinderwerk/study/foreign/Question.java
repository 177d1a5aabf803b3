package nl.kinderwerk.study.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of another tool. Questions that hold several answers of different kinds are several of these.
 *
 * @param code as the tool has it, unique in its form
 * @param text the wording, by language tag
 * @param choices options, or rows of a matrix; empty for numbers and text
 * @param scale answers for every row of a matrix; empty otherwise
 * @param other code of the choice that stands for "other, namely", if there is one
 * @param conditional whether some respondents do not see it
 */
public record Question(
        String code,
        Kind kind,
        Map<String, String> text,
        List<Choice> choices,
        List<Choice> scale,
        Optional<String> other,
        boolean conditional) {
    /** How a question is answered. */
    public enum Kind {
        /** One of the choices. */
        SINGLE,
        /** Any number of the choices. */
        MULTI,
        /** Choices put in order of preference. */
        RANKED,
        /** One step of the scale for each row. */
        MATRIX,
        /** A number. */
        NUMBER,
        /** Free text. */
        TEXT
    }

    public Question {
        text = Map.copyOf(text);
        choices = List.copyOf(choices);
        scale = List.copyOf(scale);
    }
}
