package nl.kinderwerk.server.collect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what takes a while, one thing at a time: the ledger has one writer. */
final class Publishing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    /** Seconds: a small study is ready by then, and nobody has to come back. */
    private static final int PATIENCE = 3;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("publishing").factory());
    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** How the last work for a wave ended. Each has a text on the screen. */
    enum State {
        /** There was none. */
        NONE,
        /** It is going on. */
        BUSY,
        /** It is done. */
        DONE,
        /** Nothing came of it yet: too few answers are new. */
        TOO_EARLY,
        /** It failed; the server's output tells why. */
        FAILED
    }

    State state(String wave) {
        return states.getOrDefault(wave, State.NONE);
    }

    /** Begins, unless something is going on for this wave; waits a moment. */
    void begin(String wave, Supplier<State> work) {
        if (states.put(wave, State.BUSY) == State.BUSY) {
            return;
        }
        var done = worker.submit(() -> {
            states.put(wave, ended(wave, work));
        });
        try {
            done.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("{} takes longer", wave);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whatever happens: work that does not end would keep the wave busy until the server is started again. */
    private static State ended(String wave, Supplier<State> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            LOG.error("The figures of wave {} cannot be made: {}", wave, failed.toString());
            LOG.debug("The cause", failed);
            return State.FAILED;
        }
    }

    /** Finishes what it began. */
    @Override
    public void close() {
        worker.close();
    }
}
