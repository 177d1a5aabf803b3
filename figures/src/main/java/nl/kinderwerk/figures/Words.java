package nl.kinderwerk.figures;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in the sentences about faults. */
final class Words {
    private Words() {}

    /** At most six digits, without needless zeros: 12, 0.25. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
