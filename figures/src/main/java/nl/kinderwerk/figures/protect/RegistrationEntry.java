package nl.kinderwerk.figures.protect;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One published count of registrations. Secret: it holds what was registered.
 *
 * @param units attendance by {@link Registered#id()}, of every count in it that is not 0
 * @param organisations whose registrations are in it
 * @param shown what readers see
 * @param uncertain what an outsider must hold possible, when the cell itself gives an organisation away
 * @param edition the edition it appeared in
 * @param at when
 */
public record RegistrationEntry(
        RegistrationKey key,
        Map<String, Integer> units,
        Set<String> organisations,
        RegistrationCount shown,
        Optional<Interval> uncertain,
        String edition,
        Instant at) {
    public RegistrationEntry {
        units = Map.copyOf(units);
        organisations = Set.copyOf(organisations);
    }

    /** Whether readers learn from both the same of the same. */
    boolean repeats(RegistrationEntry other) {
        return isOfTheSame(other) && shown.equals(other.shown);
    }

    /** Whether both are the same cell with the same registrations in it. */
    boolean isOfTheSame(RegistrationEntry other) {
        return key.equals(other.key) && units.equals(other.units);
    }

    /** Whether readers learn how many. */
    boolean isShown() {
        return shown instanceof RegistrationCount.Rounded || shown instanceof RegistrationCount.Few;
    }

    /** Whether it may not be shown, now or later, for the sake of another. */
    boolean protectsAnother() {
        return shown.equals(new RegistrationCount.Withheld(Reason.PROTECTS_ANOTHER));
    }

    /** The same cell, withheld for the sake of another. */
    RegistrationEntry withheld() {
        var withheld = new RegistrationCount.Withheld(Reason.PROTECTS_ANOTHER);
        return new RegistrationEntry(key, units, organisations, withheld, uncertain, edition, at);
    }

    int count() {
        return units.values().stream().mapToInt(n -> n).sum();
    }
}
