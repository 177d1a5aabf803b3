package nl.kinderwerk.figures;

import java.util.Arrays;
import java.util.Optional;

/** Persons in the base of an option, by organisation, and those who said it. */
final class OptionCount {
    private final double[] persons;
    private double x;

    private OptionCount(double[] persons, double x) {
        this.persons = persons;
        this.x = x;
    }

    static OptionCount of(PsuTable table, Indicator indicator, Domain domain) {
        Sums sums = table.sums(indicator, domain);
        double[] persons = new double[table.sample().units().size()];
        for (int r = 0; r < sums.n.length; r++) {
            persons[table.unitOf(r)] += sums.n[r];
        }
        return new OptionCount(persons, Total.of(sums.x));
    }

    double n() {
        return Arrays.stream(persons).sum();
    }

    /** Takes a part away. */
    void less(OptionCount part) {
        Arrays.setAll(persons, o -> persons[o] - part.persons[o]);
        x -= part.x;
    }

    /** Why this group may not be shown (statistics.md, 9.2); an empty group may. */
    Optional<Status> reason(DisclosureSettings settings, boolean countOrganisations, boolean sensitive) {
        double n = n();
        if (n == 0) {
            return Optional.empty();
        }
        if (n < settings.minRespondents()) {
            return Optional.of(Status.TOO_FEW);
        }
        boolean oneSided = sensitive && Math.min(x, n - x) < settings.minEachSide();
        boolean withheld = oneSided || (countOrganisations && isDominated(settings, n));
        return withheld ? Optional.of(Status.WITHHELD) : Optional.empty();
    }

    private boolean isDominated(DisclosureSettings settings, double n) {
        long organisations = Arrays.stream(persons).filter(p -> p > 0).count();
        double largest = Arrays.stream(persons).max().orElse(0);
        return organisations < settings.minOrganisations() || largest > settings.maxOrganisationShare() * n;
    }
}
