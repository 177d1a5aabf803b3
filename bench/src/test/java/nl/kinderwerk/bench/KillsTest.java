package nl.kinderwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KillsTest {
    @Test
    void everyAcknowledgedSubmissionIsThereOnceAfterThreeKillsWithItsOwnDatabase() throws Exception {
        assertThat(Kills.withOwnDatabase(3))
                .satisfies(outcome ->
                        assertThat(outcome.isWhole()).as(outcome.toString()).isTrue());
    }

    @Test
    void everyAcknowledgedSubmissionIsThereOnceAfterThreeKillsWithADatabaseThatWasGiven() throws Exception {
        assertThat(Kills.withGivenDatabase(3))
                .satisfies(outcome ->
                        assertThat(outcome.isWhole()).as(outcome.toString()).isTrue());
    }
}
