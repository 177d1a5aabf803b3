package nl.kinderwerk.figures;

import java.util.List;
import java.util.Set;

/**
 * One thing that a person did or did not say: the 0/1 variable y behind a proportion.
 *
 * <p>y = 1 when {@code column} holds one of {@code yes}. A person is in the base when the column is not null, holds
 * one of {@code base} (empty set: any value) and, if {@code answeredBy} is not empty, at least one of those columns
 * holds "1": a multiple-response item that was shown but left wholly blank was not answered.
 *
 * @param item the item this belongs to, for example {@code doelstellingen}
 * @param option the option's code, for example {@code inclusie}
 * @param column the column of the answers that holds the value
 * @param yes values that count as "said it"
 * @param base values that put a person in the base; empty: every value does
 * @param answeredBy columns of the same item of which one must be "1"; empty: no such demand
 */
public record Indicator(
        String item, String option, String column, Set<String> yes, Set<String> base, List<String> answeredBy)
        implements Variable {
    public Indicator {
        yes = Set.copyOf(yes);
        base = Set.copyOf(base);
        answeredBy = List.copyOf(answeredBy);
    }
}
