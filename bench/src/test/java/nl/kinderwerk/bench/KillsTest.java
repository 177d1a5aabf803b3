package nl.kinderwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The server is killed under load a few times; {@code bench kills} does it a hundred times. */
final class KillsTest {
    private static final int KILLS = Integer.getInteger("kinderwerk.kills", 2);

    @Test
    void everySubmissionThatWasAcknowledgedIsThereOnceWithItsOwnDatabase() throws Exception {
        assertThat(Kills.withOwnDatabase(KILLS)).matches(Kills.Outcome::isWhole);
    }

    @Test
    void everySubmissionThatWasAcknowledgedIsThereOnceWithADatabaseOfYours() throws Exception {
        assertThat(Kills.withGivenDatabase(KILLS)).matches(Kills.Outcome::isWhole);
    }
}
