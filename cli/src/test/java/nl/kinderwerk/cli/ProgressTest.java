package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final StringWriter terminal = new StringWriter();

    @Test
    void saysEachPercentOnceAndClearsItsLine() {
        report(true, 1, 2, 1, 4);
        assertThat(terminal.toString().replace("\r\u001B[K", "|")).isEqualTo("|Writing 25%|Writing 50%|Writing 100%|");
    }

    @Test
    void isSilentWhenNobodyWatches() {
        report(false, 1, 4);
        assertThat(terminal.toString()).isEmpty();
    }

    private void report(boolean watched, int... done) {
        try (var progress = new Progress("Writing", 4, new PrintWriter(terminal), watched)) {
            for (var count : done) {
                progress.accept(count);
            }
        }
    }
}
