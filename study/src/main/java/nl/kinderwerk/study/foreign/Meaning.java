package nl.kinderwerk.study.foreign;

import java.util.Map;
import java.util.Optional;

/**
 * What the cells of a question mean that hold no code of an answer.
 *
 * @param absent a cell with nothing
 * @param empty a cell with an empty text
 * @param allEmpty all cells of a question with several columns hold nothing; then the other two do not count
 * @param words cells with these texts
 */
public record Meaning(State absent, State empty, Optional<State> allEmpty, Map<String, State> words) {
    public Meaning {
        words = Map.copyOf(words);
    }

    /** The meaning of a cell, unless it holds some other text. */
    Optional<State> of(Cell cell) {
        return switch (cell.kind()) {
            case ABSENT -> Optional.of(absent);
            case EMPTY -> Optional.of(empty);
            case TEXT -> Optional.ofNullable(words.get(cell.text().strip()));
        };
    }
}
