package nl.kinderwerk.figures.protect;

import java.time.Instant;
import java.util.HashMap;
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
    public boolean isShown() {
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

    /**
     * What it tells of one organisation to readers who know exactly what all others did. A count shown of it is what the
     * others leave of the rounded one: no multiple of the base, and it may be below 0.
     *
     * @param own ids of what the organisation registered
     */
    public RegistrationEntry partOf(String organisation, Set<String> own, RegistrationRules rules) {
        Map<String, Integer> part = new HashMap<>(units);
        part.keySet().retainAll(own);
        int others = count() - part.values().stream().mapToInt(n -> n).sum();
        RegistrationCount left = isShown() && others > 0 ? rules.without(others, shown) : shown;
        return new RegistrationEntry(key, part, Set.of(organisation), left, Optional.empty(), edition, at);
    }

    /** Whether it is of this organisation and of no other. */
    boolean isOnlyOf(String organisation) {
        return organisations.equals(Set.of(organisation));
    }

    int count() {
        return units.values().stream().mapToInt(n -> n).sum();
    }
}
