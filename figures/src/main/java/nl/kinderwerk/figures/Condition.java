package nl.kinderwerk.figures;

import java.util.Set;

/** A row belongs when {@code column}, compared as text, holds one of {@code in}. */
public record Condition(String column, Set<String> in) {
    public Condition {
        in = Set.copyOf(in);
    }
}
