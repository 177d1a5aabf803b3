package nl.kinderwerk.cli;

import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;
import picocli.CommandLine.Option;

/** How the sample was drawn. */
final class DesignOptions {
    @Option(names = "--weight", paramLabel = "COLUMN", description = "Weight of each row; default: 1.")
    private Optional<String> weight;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "Strata of the sample; default: one.")
    private Optional<String> strata;

    @Option(names = "--cluster", paramLabel = "COLUMN", description = "What was drawn; default: the row itself.")
    private Optional<String> cluster;

    @Option(
            names = "--fpc",
            paramLabel = "COLUMN",
            description = "How many there are to draw from in the stratum; default: without end.")
    private Optional<String> fpc;

    @Option(
            names = "--workers",
            paramLabel = "COLUMN",
            description =
                    "Persons in the cluster, also those who did not answer: the correction of --fpc then counts them.")
    private Optional<String> workers;

    @Option(
            names = "--single-psu",
            defaultValue = "fail",
            description = "A stratum with one cluster: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private SinglePsu singlePsu;

    Design design() {
        var design = new Design(weight, strata, cluster, fpc, singlePsu, Sampling.PROBABILITY);
        return workers.map(design::withWorkers).orElse(design);
    }

    Stream<String> columns() {
        return Stream.of(weight, strata, cluster, fpc, workers).flatMap(Optional::stream);
    }
}
