package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.DisclosureSettings;

/**
 * Whether a group may be shown at all, looked at alone (statistics.md, 9.2).
 *
 * @param consenting organisations that agreed to be recognisable
 * @param owned cells with the people of one organisation: it knows what they answered
 */
record PrimaryRules(DisclosureSettings settings, Set<String> consenting, Set<BitSet> owned) {
    PrimaryRules(DisclosureSettings settings, Set<String> consenting) {
        this(settings, consenting, Set.of());
    }

    /**
     * The same rules against insiders (statistics.md, 9.5): who knows the one of two cells must not find the other by
     * subtraction, so two of them together are no group that may be known.
     *
     * @param cells what is not shown
     */
    PrimaryRules against(Collection<BitSet> cells, Base base) {
        Set<BitSet> theirs = cells.stream()
                .filter(c -> base.byOrganisation(c).size() == 1)
                .filter(c -> !consenting.containsAll(base.byOrganisation(c).keySet()))
                .collect(Collectors.toSet());
        return new PrimaryRules(settings, consenting, theirs);
    }

    /** The first rule that the group fails, or {@link Reason#PUBLISHED}. */
    Reason judge(BitSet group, Series series) {
        Reason reason = judge(group, series.base());
        boolean oneSided = series.sensitive()
                && series.options().stream()
                        .anyMatch(o -> oneSided(series.base().size(group), o.count(group)));
        return reason == Reason.PUBLISHED && oneSided ? Reason.GROUP_DISCLOSURE : reason;
    }

    /** Whether nothing is known of the group that may not be: it is empty or passes every rule. */
    boolean safe(BitSet group, Series series) {
        Reason reason = judge(group, series);
        return reason == Reason.PUBLISHED || reason == Reason.EMPTY;
    }

    /** The first rule on respondents and organisations that the group fails. */
    Reason judge(BitSet group, Base base) {
        int n = base.size(group);
        if (n == 0) {
            return Reason.EMPTY;
        }
        return n < settings.minRespondents() ? Reason.TOO_FEW_RESPONDENTS : judge(base.byOrganisation(group), n, group);
    }

    private Reason judge(Map<String, Integer> byOrganisation, int n, BitSet group) {
        Map.Entry<String, Integer> largest = byOrganisation.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        if (consenting.contains(largest.getKey())) {
            return Reason.PUBLISHED;
        }
        boolean twoOwners = byOrganisation.size() == 2 && allOwned(group);
        if (byOrganisation.size() < settings.minOrganisations() || twoOwners) {
            return Reason.TOO_FEW_ORGANISATIONS;
        }
        return largest.getValue() > settings.maxOrganisationShare() * n
                ? Reason.ONE_ORGANISATION_DOMINATES
                : Reason.PUBLISHED;
    }

    private boolean allOwned(BitSet group) {
        BitSet rest = (BitSet) group.clone();
        owned.stream().filter(c -> Base.contains(group, c)).forEach(rest::andNot);
        return rest.isEmpty();
    }

    /** Whether so few are on one side that a sensitive share says it of nearly everybody. */
    boolean oneSided(int n, int x) {
        return Math.min(x, n - x) < settings.minEachSide();
    }
}
