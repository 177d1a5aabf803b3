package nl.kinderwerk.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** The only way from an estimate to what a reader sees: whole percents, and no more than its status allows. */
final class Rounding {
    private Rounding() {}

    /** The cell of an estimate that protection lets pass. */
    static Cell cell(Estimate e) {
        return switch (e.status()) {
            case OK, INDICATIVE -> percent(e);
            case COUNTS -> count(e);
            default -> Cell.hidden(e.option(), e.status());
        };
    }

    private static Cell percent(Estimate e) {
        double p = e.estimate().orElseThrow();
        return new Cell(
                e.option(),
                e.status(),
                OptionalInt.of(e.n()),
                OptionalInt.of(percent(p, RoundingMode.HALF_UP)),
                e.low().isPresent()
                        ? OptionalInt.of(percent(e.low().getAsDouble(), RoundingMode.FLOOR))
                        : OptionalInt.empty(),
                e.high().isPresent()
                        ? OptionalInt.of(percent(e.high().getAsDouble(), RoundingMode.CEILING))
                        : OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static Cell count(Estimate e) {
        var none = OptionalInt.empty();
        return new Cell(e.option(), e.status(), OptionalInt.of(e.n()), none, none, none, OptionalInt.of((int) e.x()));
    }

    /** Whole percents within 0–100; noise beyond the ninth decimal of a percent never tips the scale. */
    static int percent(double share, RoundingMode mode) {
        int percent = BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(0, mode)
                .intValueExact();
        return Math.clamp(percent, 0, 100);
    }
}
