package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;

/**
 * One block of an edition: what is told, in the order of study.yaml.
 *
 * @param id also the name of its page and its Markdown file {@code texts/<language>/<id>.md}, if there is one
 * @param title short name, for example "Functietitel"
 * @param form how it is drawn
 * @param item the item whose answers it shows; absent for sections of text
 * @param yes scale codes that count as "yes" when a frequency matrix is drawn as shares (street, ranked)
 * @param focus the option that carries the message (icon array, waffle), if any
 * @param subject of whom the shares are, for example "van de kinderwerkers"; used in subtitle and alternative text
 * @param headlines claims with their conditions, most telling first
 * @param fallback the neutral headline when no condition holds
 * @param handedDown the sentence shown for an old wave of which no figure survived
 */
public record Section(
        String id,
        Text title,
        Form form,
        Optional<String> item,
        List<String> yes,
        Optional<String> focus,
        Text subject,
        List<Headline> headlines,
        Text fallback,
        Optional<Text> handedDown) {
    public Section {
        yes = List.copyOf(yes);
        headlines = List.copyOf(headlines);
    }

    /** The forms of charts.md, 3.1. */
    public enum Form {
        /** Text only: definition, sources. */
        TEXT,
        /** Ten people of whom some are filled, with ranked bars of the other options. */
        ICON_ARRAY,
        /** A hundred squares, with ranked bars of the other options. */
        WAFFLE,
        /** Ranked bars with whiskers, grouped where the item has groups. */
        RANKED,
        /** A bar to 100% per row, divided by how often. */
        FREQUENCY,
        /** Two streets of houses: height is the share that works together. */
        STREET,
        /** Dots, one per hundred people. */
        DOTS,
        /** Two columns of cards, each linked to the figure behind it. */
        CARDS
    }

    /**
     * A sentence and the conditions under which it may be said; all must hold.
     *
     * @param say may contain {@code {percent}}, {@code {tenths}} and {@code {option}} of the first condition's option
     */
    public record Headline(List<Condition> when, Text say) {
        public Headline {
            when = List.copyOf(when);
        }
    }

    /**
     * @param kind {@code at_most}, {@code at_least}, {@code upper_below}, {@code lower_above}, {@code out_of_ten} or
     *     {@code most_named}
     * @param option the option it is about
     * @param value a share from 0 to 1, or the tenths of {@code out_of_ten}; 0 for {@code most_named}
     */
    public record Condition(String kind, String option, double value) {}
}
