package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CellKeyTest {
    private static final RandomRounding BY_FIVE = new RandomRounding(5);

    @Test
    void takesTheFirstThirteenDigitsOfTheHash() {
        assertThat(CellKey.fraction(CellKey.ofRecord("golden", "1"))).isEqualTo(0.5186533635747037, within(1e-15));
    }

    @Test
    void aSumBeyondALongGivesTheSameKey() {
        long key = CellKey.ofRecord("salt", "x");
        BigInteger sum = BigInteger.valueOf(key).multiply(BigInteger.valueOf(10_000));
        double one = CellKey.ofCell(LongStream.generate(() -> key).limit(10_000));
        assertThat(CellKey.ofSum(sum)).isEqualTo(one);
    }

    /** E(v) = c over 10⁵ salts within four standard errors; variance r(5 − r). */
    @Test
    void roundingIsUnbiasedOverSalts() {
        int salts = 100_000;
        double sum = 0;
        for (int s = 0; s < salts; s++) {
            sum += BY_FIVE.round(43, CellKey.fraction(CellKey.ofRecord("salt" + s, "cell")));
        }
        assertThat(sum / salts).isEqualTo(43, within(4 * Math.sqrt(6.0 / salts)));
    }

    @Test
    void aLateEntryOfTheSameRecordsNeverLowersTheFigure() {
        for (double key = 0; key < 1; key += 0.01) {
            for (int count = 0; count < 40; count++) {
                int value = BY_FIVE.round(count, key);
                assertThat(value).isLessThanOrEqualTo(BY_FIVE.round(count + 1, key));
                assertThat(Math.abs(value - count)).isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void noiseHasMeanNothingAndTheVarianceAsked() {
        for (NoiseTable.Row row : NoiseTable.maximumEntropy(3, 1.08, 1).rows().subList(1, 6)) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < row.noise().size(); i++) {
                mean += row.noise().get(i) * row.probability().get(i);
                square += row.noise().get(i)
                        * row.noise().get(i)
                        * row.probability().get(i);
            }
            assertThat(mean).isEqualTo(0, within(1e-9));
            assertThat(square).isEqualTo(1.08, within(1e-9));
        }
    }

    @Test
    void refusesAVarianceThatTheNoiseCannotHave() {
        assertThatThrownBy(() -> NoiseTable.maximumEntropy(1, 5, 0)).hasMessageContaining("variance 5.0");
    }
}
