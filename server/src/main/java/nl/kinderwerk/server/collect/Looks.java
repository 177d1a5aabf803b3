package nl.kinderwerk.server.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.kinderwerk.edition.Look;
import nl.kinderwerk.server.collect.Publishing.State;
import nl.kinderwerk.study.Wave;

/** Figures of a wave that is still being asked, at most once a day and only when enough answers are new. */
final class Looks {
    private final Monitor monitor;
    private final Waves waves;
    private final Path data;

    Looks(Monitor monitor, Waves waves, Path data) {
        this.monitor = monitor;
        this.waves = waves;
        this.data = data;
    }

    Optional<Look> last(Wave wave) {
        return Look.last(waves.study(), wave, data);
    }

    /** Looks at the answers of whole days, if there are enough that the last look did not have. */
    State take(Wave wave) {
        return monitor.lastDay(wave).map(last -> take(wave, last)).orElse(State.TOO_EARLY);
    }

    private State take(Wave wave, LocalDate last) {
        var file = data.resolve(wave.id() + "-" + last + ".csv");
        try {
            var soFar = monitor.soFar(wave.with(file), last);
            if (soFar.rows().size() < before(wave) + Monitor.HELD_BACK) {
                return State.TOO_EARLY;
            }
            soFar.write();
            Look.take(waves.study(), soFar.wave(), data);
            return State.DONE;
        } finally {
            delete(file);
        }
    }

    private long before(Wave wave) {
        return last(wave).map(Look::respondents).orElse(0L);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
