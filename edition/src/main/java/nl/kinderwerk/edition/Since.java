package nl.kinderwerk.edition;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Change;

/** An earlier wave and what changed since then. */
record Since(Answered earlier, List<Change> changes) {

    Optional<Change> change(String section, Slice slice, String option) {
        return changes.stream()
                .filter(c -> c.question().equals(section)
                        && c.domain().equals(slice.id())
                        && c.option().equals(option))
                .findFirst();
    }
}
