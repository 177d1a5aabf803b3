package nl.kinderwerk.study.limesurvey;

import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Shape;

/**
 * A question, or a part of one that is a question of its own, with the columns it should have.
 *
 * @param names by code of the choice, by place, or the only one under the empty text
 * @param other column of "other, namely"
 */
record Part(Question question, Shape shape, Map<String, Name> names, Optional<Name> other) {}
