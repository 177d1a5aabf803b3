package nl.kinderwerk.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server or a power cut left: a PostgreSQL that still runs, or a number that is somebody else's by now. */
final class ClusterTest {
    @TempDir
    private Path folder;

    private Path data;
    private Cluster cluster;

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        cluster = new Cluster(data);
        cluster.start();
    }

    @AfterEach
    void stop() throws IOException {
        cluster.stop();
    }

    @Test
    void endsWhatAKilledServerLeft() throws IOException {
        var left = number(data);
        cluster = new Cluster(data);
        cluster.start();
        assertThat(cluster.isRunning()).isTrue();
        assertThat(number(data)).isNotEqualTo(left);
    }

    /** Of a process without a parent that looks at it nothing can be seen, as of one of another user. */
    @Test
    void startsThoughItsNumberIsAProcessOfWhichNothingCanBeSeen() throws Exception {
        cluster.stop();
        var parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 600").start();
        try {
            var unseen = parent.inputReader(StandardCharsets.US_ASCII).readLine();
            while (ProcessHandle.of(Long.parseLong(unseen))
                    .orElseThrow()
                    .info()
                    .command()
                    .isPresent()) {
                Thread.sleep(10);
            }
            Files.writeString(data.resolve("postgres/postmaster.pid"), unseen + "\n");
            cluster.start();
            assertThat(cluster.isRunning()).isTrue();
        } finally {
            parent.destroy();
        }
    }

    @Test
    void startsThoughItsNumberWasNeverWritten() throws IOException {
        cluster.stop();
        Files.createFile(data.resolve("postgres/postmaster.pid"));
        cluster.start();
        assertThat(cluster.isRunning()).isTrue();
    }

    @Test
    void leavesThePostgresOfAnotherStudyAlone() throws IOException {
        var other = new Cluster(folder.resolve("other"));
        other.start();
        other.stop();
        Files.writeString(folder.resolve("other/postgres/postmaster.pid"), number(data) + "\n");
        other.stopOrphan();
        assertThat(cluster.isRunning()).isTrue();
        other.start();
        other.stop();
    }

    private static long number(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }
}
