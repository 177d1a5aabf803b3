package nl.kinderwerk.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.MadeReplicates;
import nl.kinderwerk.figures.ReplicateColumns;
import nl.kinderwerk.figures.ReplicateScales;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Option;

/** Variances from replicate weights: those of the file, or made from the design. */
final class ReplicateOptions {
    @Option(
            names = "--replicates",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of replicate weights; a name that ends in * stands for all that begin so. "
                    + "Default with --method: made from the design.")
    private List<String> columns = List.of();

    @Option(names = "--combined", description = "The columns hold whole weights, not factors of --weight.")
    private boolean combined;

    @Option(names = "--scale", description = "Constant before the sum of squares; default: that of the method.")
    private Optional<Double> scale;

    @Option(names = "--rscales", split = ",", description = "Constant of each replicate; default: 1. Needed for jkn.")
    private List<Double> rscales = List.of();

    @Option(
            names = "--mse",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Deviations from the estimate itself (default), or with --no-mse from the mean of the replicates.")
    private boolean mse;

    @Option(names = "--rho", defaultValue = "0.5", description = "Of fay; default: ${DEFAULT-VALUE}.")
    private double rho;

    @Option(
            names = "--count",
            defaultValue = "500",
            description = "Replicates of a bootstrap; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of a bootstrap: the same seed, the same draws; default: 1.")
    private long seed;

    Figures replicated(Figures figures, Collection<String> known, Optional<MadeReplicates.Method> method) {
        if (!columns.isEmpty()) {
            var all = expanded(known);
            return figures.replicated(new ReplicateColumns(all, combined, scales(all.size(), method)));
        }
        return method.map(m -> figures.replicated(new MadeReplicates(m, count, seed, rho, mse)))
                .orElse(figures);
    }

    private List<String> expanded(Collection<String> known) {
        var all = new ArrayList<String>();
        for (var name : columns) {
            var start = name.substring(0, Math.max(0, name.length() - 1));
            var matching = known.stream()
                    .filter(c -> name.endsWith("*") ? c.startsWith(start) : c.equals(name))
                    .sorted(Comparator.comparingInt(String::length).thenComparing(c -> c))
                    .toList();
            if (matching.isEmpty()) {
                throw new UnusableDataException("There is no column " + name + " of replicate weights.");
            }
            all.addAll(matching);
        }
        return all;
    }

    private ReplicateScales scales(int replicates, Optional<MadeReplicates.Method> method) {
        double first = scale.orElseGet(() -> usual(replicates, method));
        return rscales.isEmpty()
                ? ReplicateScales.equal(first, replicates, mse)
                : new ReplicateScales(first, rscales, mse);
    }

    /** The constants of statistics.md, 7. */
    private double usual(int replicates, Optional<MadeReplicates.Method> method) {
        double r = replicates;
        return switch (method.orElseThrow(() -> new UnusableDataException("--replicates needs --method or --scale."))) {
            case JK1 -> (r - 1) / r;
            case JKN -> {
                if (rscales.isEmpty()) {
                    throw new UnusableDataException(
                            "--method jkn with columns needs --rscales: (1 - f)(n - 1)/n of the stratum of each.");
                }
                yield 1;
            }
            case BRR -> 1 / r;
            case FAY -> 1 / (r * (1 - rho) * (1 - rho));
            case BOOTSTRAP -> 1 / (r - 1);
        };
    }
}
