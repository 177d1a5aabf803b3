package nl.kinderwerk.study;

/**
 * A recommendation, linked to the figure behind it.
 *
 * @param audience for whom
 * @param section id of the section whose figure it rests on
 * @param source key of the source
 */
public record Recommendation(String id, Audience audience, Text title, Text text, String section, String source) {
    /** For whom a recommendation is. */
    public enum Audience {
        /** Those who do the work. */
        KINDERWERKERS,
        /** Those who decide and fund. */
        POLICY_MAKERS
    }
}
