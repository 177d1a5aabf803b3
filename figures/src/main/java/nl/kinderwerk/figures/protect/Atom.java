package nl.kinderwerk.figures.protect;

/**
 * The smallest group of respondents that is never cut in two: all its members belong to the same domains.
 *
 * <p>An atom must mean the same persons with the same answers in every dataset version. A respondent who is added or
 * dropped is an atom of its own; a corrected one keeps the id and gets other {@code answers}, which makes another atom.
 *
 * @param id stable over versions of a wave
 * @param answers tells the answers of a corrected respondent from the earlier ones; empty when answers are never corrected
 * @param organisation whose people they are
 */
public record Atom(String id, String answers, String organisation) {
    /** An atom whose answers are never corrected. */
    public Atom(String id, String organisation) {
        this(id, "", organisation);
    }

    /** The same for the same persons with the same answers, whatever is said of their organisation. */
    String key() {
        return id + '\n' + answers;
    }
}
