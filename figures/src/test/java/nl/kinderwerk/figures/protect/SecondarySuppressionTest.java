package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Primary;
import org.junit.jupiter.api.Test;

/** A table of four rows and columns with its totals; inner cells below 10 are primary, totals are published. */
class SecondarySuppressionTest {
    private static final List<Integer> TABLE =
            List.of(19, 9, 22, 16, 66, 4, 28, 11, 24, 67, 4, 18, 15, 25, 62, 28, 30, 23, 29, 110, 55, 85, 71, 94, 305);
    private static final int WIDTH = 5;

    private static SuppressionProblem problem() {
        List<Equation> equations = new ArrayList<>();
        BitSet totals = new BitSet();
        for (int line = 0; line < WIDTH; line++) {
            equations.add(equation(line * WIDTH, 1));
            equations.add(equation(line, WIDTH));
            totals.set(line * WIDTH + WIDTH - 1);
            totals.set(WIDTH * (WIDTH - 1) + line);
        }
        List<Primary> primaries = IntStream.range(0, TABLE.size())
                .filter(cell -> !totals.get(cell) && TABLE.get(cell) < 10)
                .mapToObj(cell -> new Primary(cell, 0, 10))
                .toList();
        List<Integer> costs = TABLE.stream().map(n -> n + 1).toList();
        return new SuppressionProblem(new LinkedTable(TABLE, equations), primaries, costs, totals, new BitSet());
    }

    private static Equation equation(int from, int step) {
        return new Equation(
                from + (WIDTH - 1) * step,
                IntStream.range(0, WIDTH - 1).mapToObj(i -> from + i * step).toList());
    }

    @Test
    void theOptimiserFindsACheaperPatternThanTheGreedyFallback() {
        Pattern greedy = SecondarySuppression.greedy(problem()).orElseThrow();
        Pattern optimal =
                SecondarySuppression.optimal(problem(), Duration.ofMinutes(5)).orElseThrow();
        assertThat(optimal.optimal()).isTrue();
        assertThat(optimal.cost()).isLessThan(greedy.cost()).isEqualTo(110);
        assertThat(problem().protects(optimal.withheld())).isTrue();
        assertThat(problem().protects(greedy.withheld())).isTrue();
    }
}
