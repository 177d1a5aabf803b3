package nl.kinderwerk.figures.protect;

import java.util.Optional;
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
 * @param minChildrenLiving children up to 12 who must live in an area that is shown apart
 * @param base rounding base
 */
public record RegistrationRules(
        int minAttendance,
        int minLargestSession,
        int minOrganisations,
        double maxOrganisationShare,
        double p,
        int minChildrenLiving,
        int base) {
    /** The defaults of the method. */
    public static final RegistrationRules DEFAULT = new RegistrationRules(10, 5, 3, 0.80, 0.10, 100, 5);

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
        return reason == Reason.PUBLISHED ? rounded(cell) : new RegistrationCount.Withheld(reason);
    }

    /** What an outsider must hold possible of a cell that is withheld because of an organisation in it. */
    Optional<Interval> uncertain(RegisteredCell cell, RegistrationCount decided) {
        return decided instanceof RegistrationCount.Withheld ? Optional.of(uncertain(cell)) : Optional.empty();
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
    private Interval uncertain(RegisteredCell cell) {
        double byP = p * cell.largest(0) - rest(cell);
        double byShare = cell.largest(0) / maxOrganisationShare - cell.count();
        double delta = Math.max(1, Math.max(byP, byShare));
        return new Interval(Math.max(0, cell.count() - delta), cell.count() + delta);
    }

    /** What an outsider knows of the count behind a published one: v − 4 … v + 4 (statistics.md, 9.4 step 9). */
    public Interval known(RegistrationCount published) {
        return switch (published) {
            case RegistrationCount.Nothing nothing -> new Interval(0, 0);
            case RegistrationCount.Rounded rounded ->
                new Interval(Math.max(0, rounded.value() - (base - 1)), rounded.value() + (base - 1));
            case RegistrationCount.Few few -> new Interval(0, (few.threshold() - 1) / base * base + (base - 1));
            case RegistrationCount.RolledUp rolledUp -> new Interval(0, Double.POSITIVE_INFINITY);
            case RegistrationCount.Withheld withheld -> new Interval(0, Double.POSITIVE_INFINITY);
        };
    }

    /** The count that leaves as much doubt about the rest as the published one does, to who knows how many the others are. */
    RegistrationCount.Rounded without(int others, RegistrationCount published) {
        return new RegistrationCount.Rounded((int) known(published).high() - (base - 1) - others);
    }
}
