package nl.kinderwerk.study.foreign;

import java.util.Map;

/**
 * One answer that a question of another tool offers, a row of a matrix, or a step of its scale.
 *
 * @param code as the tool has it, any text
 * @param labels by language tag; may lack languages, or all
 */
public record Choice(String code, Map<String, String> labels) {
    public Choice {
        labels = Map.copyOf(labels);
    }
}
