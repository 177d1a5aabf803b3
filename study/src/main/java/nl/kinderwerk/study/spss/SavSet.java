package nl.kinderwerk.study.spss;

import java.util.List;

/**
 * A multiple-response set: one question of which the answers stand in several variables.
 *
 * @param name beginning with {@code $}
 * @param label what was asked; may be empty
 * @param kind how the variables hold the answers
 * @param counted the value that means ticked; empty for categories
 * @param members names of variables of the same file
 */
public record SavSet(String name, String label, Kind kind, String counted, List<String> members) {
    /** How the variables of a set hold the answers. */
    public enum Kind {
        /** One variable for each option, ticked when it holds the counted value. */
        DICHOTOMIES,
        /** As dichotomies; the words of an option are the label of its counted value, not of its variable. */
        LABELLED_DICHOTOMIES,
        /** Each variable holds one of the chosen options. */
        CATEGORIES
    }

    public SavSet {
        members = List.copyOf(members);
    }
}
