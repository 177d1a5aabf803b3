package nl.kinderwerk.figures;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which weights count, and where variances come from.
 *
 * @param fit calibration of the weights; absent: those of the file
 * @param replicates replicates for the variances; absent: linearisation
 */
record Weighting(Optional<Fit> fit, Optional<Replicates> replicates) {
    /** Margins and how weights are fitted to them. */
    record Fit(Margins margins, Solver solver) {
        Calibration calibration(PsuTable table) {
            return solver.calibration(table, margins);
        }
    }

    /** Prepares a calibration; throws when the margins do not fit the answers. */
    interface Solver {
        Calibration calibration(PsuTable table, Margins margins);
    }

    static Weighting asGiven() {
        return new Weighting(Optional.empty(), Optional.empty());
    }

    Weighting fitted(Margins margins, Solver solver) {
        return new Weighting(Optional.of(new Fit(margins, solver)), replicates);
    }

    Weighting replicated(Replicates source) {
        return new Weighting(fit, Optional.of(source));
    }

    /** Tabulates with these weights. */
    Weighted of(
            Tabulator tabulator,
            Design given,
            Collection<? extends Variable> variables,
            Collection<Domain> domains,
            Set<String> besides) {
        Prepared prepared = Prepared.of(tabulator, given);
        Design design = prepared.design();
        Tabulator answers = keyed(prepared.answers(), design);
        var apart = new LinkedHashSet<>(besides);
        fit.ifPresent(f -> apart.addAll(Calibration.columns(f.margins())));
        design.second().ifPresent(stage -> apart.addAll(List.of(stage.cluster(), stage.fpc())));
        if (answers != prepared.answers()) {
            apart.add(ReplicateColumns.KEY);
        }
        PsuTable unfitted = PsuTable.of(answers, design, variables, domains, apart);
        Optional<Calibration> calibration = fit.map(f -> f.calibration(unfitted));
        PsuTable table = calibration.map(Calibration::fitted).orElse(unfitted);
        return new Weighted(table, uncertainty(answers, design, table, calibration));
    }

    private Tabulator keyed(Tabulator answers, Design design) {
        return replicates.orElse(null) instanceof ReplicateColumns columns ? columns.keyed(answers, design) : answers;
    }

    private Uncertainty uncertainty(
            Tabulator answers, Design design, PsuTable table, Optional<Calibration> calibration) {
        if (Reliability.isComplete(design.sampling())) {
            return Uncertainty.NONE;
        }
        if (design.second().isPresent()) {
            if (fit.isPresent() || replicates.isPresent()) {
                throw new UnusableDataException(
                        "A second stage cannot be combined with calibration or replicates. Leave one of them out.");
            }
            return new TwoStage(
                    Taylor.of(table, design.singlePsu()), table, design.second().get());
        }
        double[] g = table.g();
        if (replicates.isPresent()) {
            ReplicateFactors factors = factors(replicates.get(), table, answers, design);
            return new Replication(
                    calibration.map(c -> factors.calibrated(c, g)).orElse(factors));
        }
        return calibration
                .map(c -> Taylor.calibrated(table, design.singlePsu(), z -> c.residual(z, g)))
                .orElseGet(() -> Taylor.of(table, design.singlePsu()));
    }

    private static ReplicateFactors factors(Replicates replicates, PsuTable table, Tabulator answers, Design design) {
        return switch (replicates) {
            case ReplicateWeights weights -> weights.of(table);
            case ReplicateColumns columns -> columns.of(table, answers, design);
            case MadeReplicates made -> made.of(table, design.singlePsu());
        };
    }
}
