package nl.kinderwerk.figures.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Primary;
import org.junit.jupiter.api.Test;

/** The numbers of the method's worked example (statistics.md, 9.8): rows A, B, C and total, columns likewise. */
class WorkedExampleTest {
    private static final List<Integer> VALUES = List.of(24, 12, 4, 40, 31, 11, 13, 55, 17, 4, 10, 31, 72, 27, 27, 126);
    private static final int A_GEMEENTE = 1;
    private static final int A_OVERIG = 2;
    private static final int C_GEMEENTE = 9;
    private static final int C_OVERIG = 10;
    private static final LinkedTable TABLE = new LinkedTable(VALUES, equations());

    private static List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            equations.add(new Equation(4 * i + 3, List.of(4 * i, 4 * i + 1, 4 * i + 2)));
            equations.add(new Equation(12 + i, List.of(i, 4 + i, 8 + i)));
        }
        return equations;
    }

    private static BitSet cells(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }

    private static final BitSet FOUR = cells(A_GEMEENTE, A_OVERIG, C_GEMEENTE, C_OVERIG);

    @Test
    void aCellWithheldAloneIsFoundBySubtraction() {
        BitSet primary = cells(A_OVERIG, C_GEMEENTE);
        assertThat(TABLE.interval(A_OVERIG, primary, false)).isEqualTo(new Interval(4, 4));
        assertThat(TABLE.interval(C_GEMEENTE, primary, true)).isEqualTo(new Interval(4, 4));
    }

    @Test
    void fourCellsAreTheOptimumAndLeaveTheIntervalsOfTheExample() {
        List<Primary> primaries = List.of(new Primary(A_OVERIG, 0, 10), new Primary(C_GEMEENTE, 0, 10));
        List<Integer> one = VALUES.stream().map(v -> 1).toList();
        SuppressionProblem problem = new SuppressionProblem(TABLE, primaries, one, new BitSet(), new BitSet());
        Pattern optimal =
                SecondarySuppression.optimal(problem, Duration.ofSeconds(30)).orElseThrow();
        assertThat(optimal.cost()).isEqualTo(4);
        assertThat(optimal.optimal()).isTrue();
        assertThat(optimal.gap()).isZero();
        assertThat(problem.protects(optimal.withheld())).isTrue();
        assertThat(TABLE.interval(A_OVERIG, FOUR, false)).isEqualTo(new Interval(0, 14));
        assertThat(TABLE.interval(A_GEMEENTE, FOUR, false)).isEqualTo(new Interval(2, 16));
        assertThat(TABLE.interval(C_OVERIG, FOUR, false)).isEqualTo(new Interval(0, 14));
        assertThat(TABLE.interval(C_GEMEENTE, FOUR, false)).isEqualTo(new Interval(0, 14));
    }

    @Test
    void anEarlierEditionWithALinkedTotalMakesTheFourCellsExact() {
        List<Integer> values = new ArrayList<>(VALUES);
        values.add(28);
        List<Equation> equations = new ArrayList<>(equations());
        equations.add(new Equation(16, List.of(0, A_OVERIG)));
        LinkedTable linked = new LinkedTable(values, equations);
        FOUR.stream()
                .forEach(
                        c -> assertThat(linked.interval(c, FOUR, false).exact()).isTrue());
    }

    @Test
    void noPatternIsSafeWhenEverythingElseMustBePublished() {
        BitSet rest = new BitSet();
        rest.set(0, 16);
        rest.andNot(cells(A_OVERIG));
        SuppressionProblem problem =
                new SuppressionProblem(TABLE, List.of(new Primary(A_OVERIG, 0, 10)), VALUES, rest, new BitSet());
        assertThat(SecondarySuppression.greedy(problem)).isEmpty();
        assertThat(SecondarySuppression.optimal(problem, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void withoutTimeTheGreedyPatternIsTheAnswerAndSaysSo() {
        SuppressionProblem problem = new SuppressionProblem(
                TABLE, List.of(new Primary(A_OVERIG, 0, 10)), VALUES, new BitSet(), new BitSet());
        Pattern pattern = SecondarySuppression.optimal(problem, Duration.ZERO).orElseThrow();
        assertThat(pattern.optimal()).isFalse();
        assertThat(problem.protects(pattern.withheld())).isTrue();
    }

    @Test
    void roundsACountOf43By40OrBy45() {
        assertThat(new RandomRounding(5).round(43, 0.39)).isEqualTo(40);
        assertThat(new RandomRounding(5).round(43, 0.41)).isEqualTo(45);
    }
}
