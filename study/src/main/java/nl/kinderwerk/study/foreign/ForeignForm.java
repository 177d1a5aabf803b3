package nl.kinderwerk.study.foreign;

import java.util.List;
import java.util.Map;

/**
 * A questionnaire as another tool defines it.
 *
 * @param file where it was read
 * @param title by language tag
 * @param languages language tags, the base language first
 * @param questions in order
 * @param notTaken what could not be taken over, one sentence each
 */
public record ForeignForm(
        String file,
        Map<String, String> title,
        List<String> languages,
        List<Question> questions,
        List<String> notTaken) {
    public ForeignForm {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        notTaken = List.copyOf(notTaken);
    }
}
