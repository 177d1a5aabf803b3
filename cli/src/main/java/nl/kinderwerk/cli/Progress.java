package nl.kinderwerk.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Tells on one line how far a long job is; silent when nobody watches. */
final class Progress implements IntConsumer, AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final String doing;
    private final int total;
    private final PrintWriter terminal;
    private final boolean watched;
    private int percent = -1;

    Progress(String doing, int total, PrintWriter terminal) {
        this(doing, total, terminal, isTerminal());
    }

    Progress(String doing, int total, PrintWriter terminal, boolean watched) {
        this.doing = doing;
        this.total = total;
        this.terminal = terminal;
        this.watched = watched;
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Threads may tell out of order: it never goes back. */
    @Override
    public synchronized void accept(int done) {
        var now = 100 * done / total;
        if (watched && now > percent) {
            percent = now;
            terminal.print(CLEAR_LINE + doing + " " + percent + "%");
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (watched) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }
}
