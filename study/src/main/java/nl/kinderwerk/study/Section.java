package nl.kinderwerk.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One block of an edition: what is told, in the order of study.yaml.
 *
 * @param id also the name of its page and its Markdown file {@code texts/<language>/<id>.md}, if there is one
 * @param title short name, for example "Functietitel"
 * @param form how it is drawn
 * @param item the item whose answers it shows; absent for sections of text and trends
 * @param yes scale codes that count as "yes" when a frequency matrix is drawn as shares (street, ranked)
 * @param focus the option that carries the message (icon array, waffle), if any
 * @param subject of whom the shares are, for example "van de kinderwerkers"; used in subtitle and alternative text
 * @param headlines claims with their conditions, most telling first
 * @param fallback the neutral headline when no condition holds
 * @param trend what a trend compares; present for that form only
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
        Optional<Trend> trend,
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
        /** The figures of another section beside those of an earlier wave. */
        TREND,
        /** Dots, one per hundred people. */
        DOTS,
        /** Two columns of cards, each linked to the figure behind it. */
        CARDS
    }

    /**
     * The figures of a section beside those of an earlier wave.
     *
     * @param section id of the section whose figures are compared
     * @param since id of the earlier wave
     */
    public record Trend(String section, String since) {}

    /**
     * A sentence and the conditions under which it may be said; all must hold.
     *
     * @param say may contain {@code {percent}}, {@code {tenths}} and {@code {option}} of the first condition's option,
     *     and {@code {options}} of {@link Kind#NAMED_MOST_OFTEN}
     */
    public record Headline(List<Condition> when, Text say) {
        public Headline {
            when = List.copyOf(when);
        }
    }

    /** What a condition demands of the figures (statistics.md, 6). Its code in study.yaml is its name in small letters. */
    public enum Kind {
        /** The estimate is at most a share. */
        AT_MOST,
        /** The estimate is at least a share. */
        AT_LEAST,
        /** The whole interval lies below a share. */
        UPPER_BELOW,
        /** The whole interval lies above a share. */
        LOWER_ABOVE,
        /** Near so many tenths, with a small margin. */
        OUT_OF_TEN,
        /** Named more than every other option. */
        MOST_NAMED,
        /** At most so many options cannot be told apart from the first. */
        NAMED_MOST_OFTEN,
        /** More than in another place or group. */
        MORE_THAN,
        /** Less than in another place or group. */
        LESS_THAN,
        /** About as much as in another place or group. */
        ABOUT_EQUAL,
        /** No difference with another place or group was shown, nor that there is none. */
        DIFFERENCE_NOT_SHOWN,
        /** Everybody in a census. */
        EVERYONE,
        /** Nobody in a census. */
        NO_ONE,
        /** Everybody who answered; the sentence must say so. */
        EVERY_PARTICIPANT,
        /** Nobody who answered; the sentence must say so. */
        NO_PARTICIPANT,
        /** Rose since the earlier wave of a trend. */
        RISE,
        /** Fell since the earlier wave. */
        FALL,
        /** About the same as in the earlier wave. */
        STEADY,
        /** No change since the earlier wave was shown, nor that there is none. */
        CHANGE_NOT_SHOWN;

        /** Its key in study.yaml. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it takes a share or a number. */
        boolean hasValue() {
            return compareTo(OUT_OF_TEN) <= 0;
        }

        /** Whether it names another place or group. */
        boolean hasPlace() {
            return compareTo(MORE_THAN) >= 0 && compareTo(DIFFERENCE_NOT_SHOWN) <= 0;
        }

        /** Whether it is about two waves. */
        boolean isOfTrend() {
            return compareTo(RISE) >= 0;
        }

        /** Whether it ranks options, which parts of a frequency are not. */
        boolean ranks() {
            return this == MOST_NAMED || this == NAMED_MOST_OFTEN;
        }
    }

    /**
     * A condition of a headline.
     *
     * @param option the option it is about, of a frequency {@code row.code}; empty for {@link Kind#NAMED_MOST_OFTEN}
     * @param value a share from 0 to 1, tenths, or the most options; 0 for other kinds
     * @param place code of an area, or {@code breakdown.group}; empty for kinds without a place
     */
    public record Condition(Kind kind, String option, double value, String place) {}
}
