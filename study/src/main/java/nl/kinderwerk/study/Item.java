package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;

/**
 * One question of the questionnaire with its codes.
 *
 * @param id stable, never reused; the column name of a single, number or text item
 * @param type how it is answered
 * @param question the wording
 * @param options in the order of the questionnaire; rows of a frequency matrix; empty for numbers and text
 * @param scale answers of a frequency matrix, most often first; empty otherwise
 * @param groups groups that options may belong to, in order
 * @param unit of a number, for example {@code uur_per_maand}
 * @param sensitive whether figures need persons on both sides
 * @param source key of the source of the item, or {@code assumed}
 * @param changed when the question last changed meaning, if it did: waves before and from then on are not compared
 * @param incomparable why no two waves can be compared, if the study says so
 */
public record Item(
        String id,
        Type type,
        Text question,
        List<Option> options,
        List<Option> scale,
        List<Group> groups,
        Optional<String> unit,
        boolean sensitive,
        String source,
        Optional<Changed> changed,
        Optional<Text> incomparable) {
    /** Code of the option "anders, namelijk". */
    public static final String OTHER = "other";

    public Item {
        options = List.copyOf(options);
        scale = List.copyOf(scale);
        groups = List.copyOf(groups);
    }

    /** How an item is answered. */
    public enum Type {
        /** One code in the column of the item's id. */
        SINGLE,
        /** One column {@code item.option} for each option: 1, 0, or empty when not shown. */
        MULTI,
        /** As MULTI, and {@code item.top1} to {@code item.top3} with an option's code. */
        MULTI_TOP3,
        /** One column {@code item.option} for each row, holding a code of the scale. */
        MATRIX_FREQUENCY,
        /** A number of zero or more. */
        NUMBER,
        /** Free text; never published automatically. */
        TEXT,
        /** A code of areas.csv. */
        AREA;

        boolean hasOptions() {
            return this != NUMBER && this != TEXT && this != AREA;
        }
    }

    /**
     * @param code stable, never renamed or reused
     * @param group id of the group it belongs to
     * @param source key of the source in which the option is named, or {@code assumed}
     * @param since the first wave in which it was asked; absent: every wave
     * @param changed when the same code got another meaning, if it did
     */
    public record Option(
            String code,
            Text label,
            Optional<String> group,
            String source,
            Optional<String> since,
            Optional<Changed> changed) {}

    /**
     * A break in meaning.
     *
     * @param wave the first wave with the new meaning
     * @param reason what changed, in words for readers
     */
    public record Changed(String wave, Text reason) {}

    /** A heading over options that belong together. */
    public record Group(String id, Text label) {}

    /** What a code is called; of a code that the study no longer has, the code. */
    public String name(String code, String language) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(code);
    }

    /** The option with this code; an unknown code is a fault of the caller. */
    public Option option(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst().orElseThrow();
    }
}
