package nl.kinderwerk.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sums of one atom in one primary sampling unit, as the query gives them. */
final class PsuRow {
    /** By stratum, unit and atom, so that sums do not depend on the order in which an engine returns rows. */
    static final Comparator<PsuRow> ORDER = Comparator.comparing(PsuRow::stratum)
            .thenComparing(PsuRow::unit)
            .thenComparing(row -> row.atom().toString());

    /** Columns before the sums of bases: smallest and largest fpc, persons, Σw, Σw², smallest and largest w. */
    static final int FIXED = 7;

    private final String stratum;
    private final String unit;
    private final List<Optional<String>> atom;
    private final double[] sums;
    private final int bases;

    PsuRow(String stratum, String unit, List<Optional<String>> atom, double[] sums, int bases) {
        this.stratum = stratum;
        this.unit = unit;
        this.atom = atom;
        this.sums = sums;
        this.bases = bases;
    }

    String stratum() {
        return stratum;
    }

    String unit() {
        return unit;
    }

    List<Optional<String>> atom() {
        return atom;
    }

    double smallestPopulation() {
        return sums[0];
    }

    double largestPopulation() {
        return sums[1];
    }

    /** Persons with a weight above 0. */
    double persons() {
        return sums[2];
    }

    double weight() {
        return sums[3];
    }

    double squaredWeight() {
        return sums[4];
    }

    double smallestWeight() {
        return sums[5];
    }

    double largestWeight() {
        return sums[6];
    }

    double n(int base) {
        return sums[FIXED + 2 * base];
    }

    double s0(int base) {
        return sums[FIXED + 2 * base + 1];
    }

    double x(int variable) {
        return sums[FIXED + 2 * bases + 3 * variable];
    }

    double s1(int variable) {
        return sums[FIXED + 2 * bases + 3 * variable + 1];
    }

    double s2(int variable) {
        return sums[FIXED + 2 * bases + 3 * variable + 2];
    }
}
