package nl.kinderwerk.server.collect;

import java.util.List;
import nl.kinderwerk.study.Questionnaire;

/**
 * One screen of the questionnaire: a page of the study, or a part of a long one.
 *
 * @param id stands in its address
 * @param number of the part of its page, from 1
 * @param of how many parts that page has
 */
record Step(String id, Questionnaire.Page page, List<Part> parts, int number, int of) {
    Step {
        parts = List.copyOf(parts);
    }
}
