package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {
    @Test
    void asksWhichCommandWhenNoneIsGiven() {
        var run = Run.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Which command?");
    }

    @Test
    void refusesAnUnknownOptionAsWrongUse() {
        assertThat(Run.of("--nonsense").exitCode()).isEqualTo(2);
    }
}
