package nl.kinderwerk.cli;

import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.Bounds;
import nl.kinderwerk.figures.CalibrationMethod;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Margins;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Option;

/** How far weights may move. */
final class BoundsOption {
    private static final Bounds USUAL = new Bounds(0.3, 3);

    @Option(
            names = "--bounds",
            split = ",",
            paramLabel = "LOW,HIGH",
            description = "How far a weight may move, as a factor; default: 0.3,3. Linear has none unless given.")
    private List<Double> bounds = List.of();

    Figures fitted(Figures figures, Margins margins, Optional<Calibrating> method) {
        if (method.isEmpty()) {
            return figures.calibrated(margins, limits());
        }
        return figures.calibrated(
                margins,
                switch (method.get()) {
                    case RAKING -> new CalibrationMethod.Raking();
                    case LOGIT -> new CalibrationMethod.Logit(limits().low(), limits().high());
                    case LINEAR ->
                        bounds.isEmpty()
                                ? CalibrationMethod.Linear.UNBOUNDED
                                : new CalibrationMethod.Linear(limits().low(), limits().high());
                });
    }

    private Bounds limits() {
        if (bounds.isEmpty()) {
            return USUAL;
        }
        if (bounds.size() != 2 || !(bounds.getFirst() < 1 && bounds.getLast() > 1)) {
            throw new UnusableDataException("--bounds: Give two numbers, one below and one above 1, such as 0.3,3.");
        }
        return new Bounds(bounds.getFirst(), bounds.getLast());
    }
}
