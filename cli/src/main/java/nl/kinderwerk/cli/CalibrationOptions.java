package nl.kinderwerk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.CalibrationMethod;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Margins;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is known of the population, and how weights are fitted to it. */
final class CalibrationOptions {
    @Option(names = "--rake", paramLabel = "MARGINS.csv", description = "Fit weights to margins by raking, no bounds.")
    private Optional<Path> rake;

    @Option(
            names = "--poststratify",
            paramLabel = "MARGINS.csv",
            description = "Fit weights to the margins of one variable.")
    private Optional<Path> poststratify;

    @Option(names = "--calibrate", paramLabel = "MARGINS.csv", description = "Fit weights to margins with --method.")
    private Optional<Path> calibrate;

    @Mixin
    private BoundsOption bounds;

    /** Whether weights are to be fitted. */
    boolean areGiven() {
        return Stream.of(rake, poststratify, calibrate).anyMatch(Optional::isPresent);
    }

    /** The margins of the file named. */
    Margins margins() {
        var files = Stream.of(rake, poststratify, calibrate)
                .flatMap(Optional::stream)
                .toList();
        if (files.size() != 1) {
            throw new UnusableDataException("Choose one of --rake, --poststratify and --calibrate.");
        }
        var margins = MarginsFile.read(files);
        if (poststratify.isPresent()
                && (margins.categorical().size() != 1 || !margins.numeric().isEmpty())) {
            throw new UnusableDataException(
                    files.getFirst() + ": Post-stratification takes one variable. Use --rake for several.");
        }
        return margins;
    }

    Figures fitted(Figures figures, Margins margins, Optional<Calibrating> method) {
        if (rake.isPresent() || poststratify.isPresent()) {
            return figures.calibrated(margins, new CalibrationMethod.Raking());
        }
        return bounds.fitted(figures, margins, method);
    }
}
