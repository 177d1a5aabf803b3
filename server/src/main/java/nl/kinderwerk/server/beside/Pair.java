package nl.kinderwerk.server.beside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.edition.Exhibit;

/**
 * One subject from both sides.
 *
 * @param survey what the country answered; absent when no edition shows it
 */
record Pair(Subject subject, String title, Exhibit practice, Optional<Exhibit> survey) {
    String csv() {
        Map<String, Exhibit> figures = new LinkedHashMap<>();
        figures.put("registered", practice);
        survey.ifPresent(figure -> figures.put("survey", figure));
        return Exhibit.csv(figures);
    }
}
