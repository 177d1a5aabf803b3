package nl.kinderwerk.study;

import java.util.Optional;

/**
 * A place with an official code.
 *
 * @param code {@code NL}, {@code PV26}, {@code GM0344}, {@code WK…} or {@code BU…}
 * @param parent code of the area that contains it; absent for the country
 * @param year of the classification: codes change when municipalities merge
 */
public record Area(String code, String name, Level level, Optional<String> parent, int year) {
    /** How large a place is, largest first. */
    public enum Level {
        /** The whole country. */
        COUNTRY,
        /** Provincie. */
        PROVINCE,
        /** Gemeente. */
        MUNICIPALITY,
        /** Wijk. */
        DISTRICT,
        /** Buurt. */
        NEIGHBOURHOOD
    }
}
