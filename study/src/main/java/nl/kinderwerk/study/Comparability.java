package nl.kinderwerk.study;

import java.util.Optional;

/**
 * Whether answers of two waves of a study mean the same.
 *
 * @param earlier wave of an earlier year
 */
public record Comparability(Study study, Wave earlier, Wave later) {

    /** Whether an option was not asked yet in the earlier wave. */
    public boolean isNew(Item.Option option) {
        return !study.asked(option, earlier);
    }

    /** Whether an option was asked in both waves and means the same. */
    public boolean isSame(Item item, Item.Option option) {
        return !isNew(option) && change(item, option).isEmpty();
    }

    /** What changed in meaning between the waves, of the question or of the option; empty when nothing did. */
    public Optional<Text> change(Item item, Item.Option option) {
        return change(item).or(() -> option.changed().filter(this::between).map(Item.Changed::reason));
    }

    /** What changed in the question as a whole between the waves, or why it can never be compared. */
    public Optional<Text> change(Item item) {
        return item.incomparable().or(() -> item.changed().filter(this::between).map(Item.Changed::reason));
    }

    private boolean between(Item.Changed changed) {
        var year = study.wave(changed.wave()).year();
        return year > earlier.year() && year <= later.year();
    }
}
