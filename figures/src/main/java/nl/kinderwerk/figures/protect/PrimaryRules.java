package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.DisclosureSettings;

/**
 * Whether a group may be shown at all, looked at alone (statistics.md, 9.2).
 *
 * @param consenting organisations that agreed to be recognisable
 */
record PrimaryRules(DisclosureSettings settings, Set<String> consenting) {
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
        return n < settings.minRespondents() ? Reason.TOO_FEW_RESPONDENTS : judge(base.byOrganisation(group), n);
    }

    private Reason judge(Map<String, Integer> byOrganisation, int n) {
        Map.Entry<String, Integer> largest = byOrganisation.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        if (consenting.contains(largest.getKey())) {
            return Reason.PUBLISHED;
        }
        if (byOrganisation.size() < settings.minOrganisations()) {
            return Reason.TOO_FEW_ORGANISATIONS;
        }
        return largest.getValue() > settings.maxOrganisationShare() * n
                ? Reason.ONE_ORGANISATION_DOMINATES
                : Reason.PUBLISHED;
    }

    /** Whether so few are on one side that a sensitive share says it of nearly everybody. */
    boolean oneSided(int n, int x) {
        return Math.min(x, n - x) < settings.minEachSide();
    }
}
