package nl.kinderwerk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final DuckTabulator answers = DuckTabulator.open(
            "(SELECT CASE WHEN i % 3 = 0 THEN 'm' ELSE 'v' END AS sex, CASE WHEN i % 5 < 2 THEN 'y' ELSE 'o' END AS age,"
                    + " i AS number FROM range(60) t(i))");
    private final Figures figures = Figures.of(
            answers,
            new Design(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    SinglePsu.FAIL,
                    Sampling.PROBABILITY));

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void rakingReproducesTheMarginsAndLeavesThemNoError() {
        Figures raked = raked(Map.of("m", 50.0, "v", 50.0), Map.of("y", 30.0, "o", 70.0));
        var young = new Indicator("age", "y", "age", Set.of("y"), Set.of(), List.of());
        Estimate e = raked.estimate(
                        List.of(new Question("age", List.of(young), false)),
                        List.of(Domain.everybody("all")),
                        Interval.KG_NCHS)
                .getFirst();
        assertThat(e.estimate().orElseThrow()).isCloseTo(0.3, within(1e-10));
        assertThat(e.se()).hasValue(0);
        assertThat(raked.weights().sum()).isCloseTo(100, within(1e-8));
    }

    @Test
    void marginsThatAlreadyHoldLeaveTheWeightsAlone() {
        WeightSummary weights = raked(Map.of("m", 20.0, "v", 40.0), Map.of("y", 24.0, "o", 36.0))
                .weights();
        assertThat(weights.smallestG()).isEqualTo(1);
        assertThat(weights.largestG()).isEqualTo(1);
    }

    @Test
    void namesCodesThatDoNotExistAndTotalsThatDoNotAgree() {
        assertThatThrownBy(() -> raked(Map.of("m", 50.0, "x", 50.0), Map.of("y", 30.0, "o", 60.0))
                        .weights())
                .hasMessageContaining("Category v of sex have answers but no population total")
                .hasMessageContaining("Category x of sex has a population total but no answers")
                .hasMessageContaining("The totals of age add up to 90, those of sex to 100");
    }

    @Test
    void saysThatNoWeightsReachTheMarginsWithinTheBounds() {
        var margins = new Margins(List.of(new Margins.Categorical("sex", Map.of("m", 55.0, "v", 5.0))), List.of());
        assertThatThrownBy(() -> figures.calibrated(margins, new CalibrationMethod.Logit(0.5, 1.5))
                        .weights())
                .hasMessageContaining("No weights reach the population margins");
    }

    private Figures raked(Map<String, Double> sex, Map<String, Double> age) {
        var margins = new Margins(
                List.of(new Margins.Categorical("sex", sex), new Margins.Categorical("age", age)), List.of());
        return figures.calibrated(margins, new CalibrationMethod.Raking());
    }
}
