package nl.kinderwerk.figures;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which weights count, and where variances come from. */
interface Weighting {
    /** Tabulates with these weights. */
    Weighted of(
            Tabulator tabulator,
            Design design,
            Collection<? extends Variable> variables,
            Collection<Domain> domains,
            Set<String> besides);

    /** The weights of the file, variances by linearisation. */
    static Weighting asGiven() {
        return (tabulator, design, variables, domains, besides) -> {
            PsuTable table = PsuTable.of(tabulator, design, variables, domains, besides);
            return new Weighted(table, Uncertainty.of(table, design));
        };
    }

    /** Weights fitted to margins; the rows are told apart by the columns of the margins too. */
    static Weighting fitted(Margins margins, CalibrationMethod method) {
        return (tabulator, design, variables, domains, besides) -> {
            var columns = new LinkedHashSet<>(besides);
            columns.addAll(Calibration.columns(margins));
            PsuTable given = PsuTable.of(tabulator, design, variables, domains, columns);
            Calibration calibration = Calibration.of(given, margins, method);
            PsuTable fitted = calibration.fitted();
            double[] g = fitted.g();
            Uncertainty taylor = Taylor.calibrated(fitted, design.singlePsu(), z -> calibration.residual(z, g));
            return new Weighted(fitted, Reliability.isComplete(design.sampling()) ? Uncertainty.NONE : taylor);
        };
    }

    /** The weights of the file, variances from replicates. */
    static Weighting replicated(ReplicateWeights replicates) {
        return (tabulator, design, variables, domains, besides) -> {
            PsuTable table = PsuTable.of(tabulator, design, variables, domains, besides);
            return new Weighted(table, new Replication(table, replicates));
        };
    }
}
