package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;

/**
 * The items of the study with which organisations register what they do: one codebook for research and practice.
 *
 * @param activities kinds of activity
 * @param aims what an activity is for
 * @param partners with whom it is done
 * @param ages age bands of children, youngest first; empty when the study has none
 * @param signals themes that kinderwerkers see in a neighbourhood
 * @param sample how example registrations are made, if the study has them
 */
public record Practice(
        Item activities,
        Item aims,
        Item partners,
        List<Item.Option> ages,
        Item signals,
        Optional<PracticeSample> sample) {
    public Practice {
        ages = List.copyOf(ages);
    }

    Practice with(Optional<PracticeSample> made) {
        return new Practice(activities, aims, partners, ages, signals, made);
    }
}
