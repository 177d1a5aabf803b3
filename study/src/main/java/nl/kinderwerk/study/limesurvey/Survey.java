package nl.kinderwerk.study.limesurvey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.foreign.Choice;

/**
 * The structure of a survey, as far as answers need it.
 *
 * @param file where it was read
 * @param id of the survey, in names of columns
 * @param title by language
 * @param languages the base language first
 * @param questions in order
 */
record Survey(String file, String id, Map<String, String> title, List<String> languages, List<LimeQuestion> questions) {
    /**
     * @param group id of the group, in names of columns
     * @param id in names of columns
     * @param type one letter
     * @param code unique
     * @param other its wording, when the question has "other"
     * @param conditional whether not everybody sees it
     * @param rows sub-questions; of two-way arrays the rows
     * @param columns of two-way arrays
     * @param answers of the first and of the second scale
     */
    record LimeQuestion(
            String group,
            String id,
            String type,
            String code,
            Map<String, String> text,
            Optional<Map<String, String>> other,
            boolean conditional,
            List<Sub> rows,
            List<Sub> columns,
            List<List<Choice>> answers) {}

    /** A sub-question. */
    record Sub(String id, Choice choice) {
        String code() {
            return choice.code();
        }
    }
}
