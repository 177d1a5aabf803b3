package nl.kinderwerk.whole;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The line between a browser and a server: it can be down, and it can lose the answers to what a device delivers. */
final class Line implements AutoCloseable {
    private static final String DELIVERY = "POST /vandaag/inzendingen";
    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST|HEAD) /");
    private static final int CHUNK = 65_536;
    private static final String PORTAL =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<p>Trein-wifi\r\n";

    /** How the line is. */
    enum State {
        UP,
        DOWN,
        /** That of a train which wants somebody to sign in first: it answers everything itself. */
        PORTAL,
        LOSES_RECEIPTS
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int server;
    private volatile State state = State.UP;
    private volatile int lost;

    Line(int server) throws IOException {
        this.server = server;
        threads.submit(this::accept);
    }

    String at(String path) {
        return "http://localhost:" + door.getLocalPort() + path;
    }

    void set(State now) {
        state = now;
    }

    /** How many answers were lost. */
    int lost() {
        return lost;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                threads.submit(() -> connect(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        try (browser;
                var behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            if (state == State.DOWN) {
                return;
            }
            if (state == State.PORTAL) {
                browser.getInputStream().readNBytes(1);
                browser.getOutputStream().write(PORTAL.getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
            var call = new Call(browser, behind);
            threads.submit(call::ask);
            call.answer();
        } catch (IOException ended) {
            // Browser and server end connections as they like.
        }
    }

    private final class Call {
        private final Socket browser;
        private final Socket behind;
        private volatile boolean isDelivery;

        Call(Socket browser, Socket behind) {
            this.browser = browser;
            this.behind = behind;
        }

        void ask() {
            try {
                var chunk = new byte[CHUNK];
                for (var read = browser.getInputStream().read(chunk);
                        read > 0;
                        read = browser.getInputStream().read(chunk)) {
                    if (state == State.DOWN || state == State.PORTAL) {
                        break;
                    }
                    var begin = new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                    isDelivery = begin.startsWith(DELIVERY)
                            || isDelivery && !REQUEST.matcher(begin).lookingAt();
                    behind.getOutputStream().write(chunk, 0, read);
                }
            } catch (IOException ended) {
                // As above.
            } finally {
                close(browser);
                close(behind);
            }
        }

        void answer() throws IOException {
            var chunk = new byte[CHUNK];
            for (var read = behind.getInputStream().read(chunk);
                    read > 0;
                    read = behind.getInputStream().read(chunk)) {
                if (state == State.DOWN) {
                    return;
                }
                if (state == State.LOSES_RECEIPTS && isDelivery) {
                    lost++;
                    return;
                }
                browser.getOutputStream().write(chunk, 0, read);
            }
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
