package nl.kinderwerk.figures.protect;

import java.util.Set;

/**
 * Protection of counts of registrations (statistics.md, 9.2 and 9.4): random rounding by the cell's key, which gives the
 * same records the same noise in every table and version; suppression only where one organisation dominates.
 *
 * @param minAttendance a rounded count below this is shown as "fewer than"
 * @param minLargestSession attendances of the largest session that a cell must have
 * @param minOrganisations organisations that an area's cell must have
 * @param maxOrganisationShare largest share (0–1) of the count that one organisation may have
 * @param p the share (0–1) by which the second largest organisation must fail to estimate the largest
 * @param base rounding base
 */
public record RegistrationRules(
        int minAttendance,
        int minLargestSession,
        int minOrganisations,
        double maxOrganisationShare,
        double p,
        int base) {
    /** The defaults of the method. */
    public static final RegistrationRules DEFAULT = new RegistrationRules(10, 5, 3, 0.80, 0.10, 5);

    /**
     * What may be shown of an area's cell.
     *
     * @param consenting organisations that agreed in writing to be recognisable
     */
    public RegistrationCount publish(RegisteredCell cell, Set<String> consenting) {
        if (cell.count() == 0) {
            return new RegistrationCount.Nothing();
        }
        if (cell.largestSession() < minLargestSession) {
            return new RegistrationCount.RolledUp();
        }
        Reason reason = judge(cell, consenting);
        return reason == Reason.PUBLISHED ? rounded(cell) : withheld(cell, reason);
    }

    private Reason judge(RegisteredCell cell, Set<String> consenting) {
        boolean waived = cell.byOrganisation().entrySet().stream()
                .anyMatch(e -> e.getValue() == cell.largest(0) && consenting.contains(e.getKey()));
        if (waived) {
            return Reason.PUBLISHED;
        }
        if (cell.byOrganisation().values().stream().filter(n -> n > 0).count() < minOrganisations) {
            return Reason.TOO_FEW_ORGANISATIONS;
        }
        boolean dominated = cell.largest(0) > maxOrganisationShare * cell.count();
        return dominated || rest(cell) < p * cell.largest(0) ? Reason.ONE_ORGANISATION_DOMINATES : Reason.PUBLISHED;
    }

    /** X − x₁ − x₂: what keeps the second largest organisation from working out the largest. */
    private static int rest(RegisteredCell cell) {
        return cell.count() - cell.largest(0) - cell.largest(1);
    }

    private RegistrationCount rounded(RegisteredCell cell) {
        int value = new RandomRounding(base).round(cell.count(), CellKey.ofSum(cell.keys()));
        return value < minAttendance ? new RegistrationCount.Few(minAttendance) : new RegistrationCount.Rounded(value);
    }

    /** The interval [X − δ, X + δ], δ the larger of p·x₁ − (X − x₁ − x₂) and x₁/share − X (statistics.md, 9.4 step 6). */
    private RegistrationCount withheld(RegisteredCell cell, Reason reason) {
        double byP = p * cell.largest(0) - rest(cell);
        double byShare = cell.largest(0) / maxOrganisationShare - cell.count();
        double delta = Math.max(1, Math.max(byP, byShare));
        return new RegistrationCount.Withheld(reason, Math.max(0, cell.count() - delta), cell.count() + delta);
    }

    /** What an outsider knows of the count behind a rounded one: v − 4 … v + 4 (statistics.md, 9.4 step 9). */
    public Interval known(RegistrationCount.Rounded rounded) {
        return new Interval(Math.max(0, rounded.value() - (base - 1)), rounded.value() + (base - 1));
    }
}
