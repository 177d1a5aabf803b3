package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kinderwerk.server.collect.Publishing.State;
import org.junit.jupiter.api.Test;

final class PublishingTest {
    /** Too little memory, or a library of the system that is missing. */
    @Test
    void canBeginAgainAfterAnError() {
        try (var publishing = new Publishing()) {
            publishing.begin("nu", () -> {
                throw new OutOfMemoryError("invented");
            });
            assertThat(publishing.state("nu")).isEqualTo(State.FAILED);
            publishing.begin("nu", () -> State.DONE);
            assertThat(publishing.state("nu")).isEqualTo(State.DONE);
        }
    }
}
