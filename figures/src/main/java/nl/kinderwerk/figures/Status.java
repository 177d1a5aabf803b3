package nl.kinderwerk.figures;

import java.util.Locale;

/** What may be shown of a cell and why: the same codes in every output. */
public enum Status {
    /** Stevig: a percentage with its margin. */
    OK,
    /** Indicatie: a percentage with its margin and a warning. */
    INDICATIVE,
    /** Alleen aantallen: "x van de n", no percentage. */
    COUNTS,
    /** Withheld to protect people: the same for a group that is too small and for what would give another one away. */
    WITHHELD,
    /** Too few answers to say anything, in an estimate that protects nobody; a publication says {@link #WITHHELD}. */
    TOO_FEW,
    /** Corrected for so few respondents that the new figure beside the old one would give them away: it waits. */
    UNDER_REVISION,
    /** The item was not asked here. */
    NOT_ASKED,
    /** The figure was published once, but did not survive. */
    NOT_SURVIVED,
    /** Asked, but nobody answered. */
    EMPTY;

    /** The code in files and interfaces, for example {@code too_few}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a percentage may be printed. */
    public boolean showsPercent() {
        return this == OK || this == INDICATIVE;
    }
}
