package nl.kinderwerk.edition;

import java.util.Optional;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.study.Text;

/**
 * For whom an edition is: the whole country, one area, or one group of respondents.
 *
 * @param domain the respondents; its id is unique within a wave and part of the edition's address
 * @param label name on screen
 * @param parent domain id of the smallest slice that contains it; absent for the whole
 * @param breakdown id of the study's breakdown that offers it; absent for the whole
 */
record Slice(Domain domain, Text label, Optional<String> parent, Optional<String> breakdown) {
    String id() {
        return domain.id();
    }

    boolean isWhole() {
        return parent.isEmpty();
    }
}
