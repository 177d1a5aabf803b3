package nl.kinderwerk.figures.protect;

import java.util.Locale;

/** Why a figure is shown or withheld. */
public enum Reason {
    /** Shown. */
    PUBLISHED,
    /** Nobody is in the base. */
    EMPTY,
    /** Fewer respondents than {@code survey.minRespondents}. */
    TOO_FEW_RESPONDENTS,
    /** Fewer organisations than {@code survey.minOrganisations}, or two that would find out about each other. */
    TOO_FEW_ORGANISATIONS,
    /** One organisation has more than {@code survey.maxOrganisationShare} of the respondents. */
    ONE_ORGANISATION_DOMINATES,
    /** A sensitive option that nearly everybody or nearly nobody chose. */
    GROUP_DISCLOSURE,
    /** What remains of a larger area after subtraction would be too small a group. */
    REMAINDER_TOO_SMALL,
    /** Together with the other figures of this plan it would give a withheld group away. */
    PROTECTS_ANOTHER,
    /** Together with figures published earlier it would give a group away. */
    LINKED_WITH_EARLIER,
    /** Differs from an earlier version by too few respondents. */
    VERSION_DIFFERENCE_TOO_SMALL;

    /** Whether a rule on the group itself forbids the figure. */
    boolean isPrimary() {
        return this == TOO_FEW_RESPONDENTS
                || this == TOO_FEW_ORGANISATIONS
                || this == ONE_ORGANISATION_DOMINATES
                || this == GROUP_DISCLOSURE;
    }

    /** Whether the figure is withheld for the sake of another one. */
    boolean isSecondary() {
        return this == REMAINDER_TOO_SMALL || this == PROTECTS_ANOTHER || this == LINKED_WITH_EARLIER;
    }

    /** The code in files and interfaces, for example {@code remainder_too_small}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
