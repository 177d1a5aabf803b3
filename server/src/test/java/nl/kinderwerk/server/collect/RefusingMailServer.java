package nl.kinderwerk.server.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks just enough SMTP to take mail for some addresses and refuse it for others, one letter after the other. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Map<String, String> replies;

    /** What it says about an address; all others are fine. */
    RefusingMailServer(Map<String, String> replies) throws IOException {
        this.replies = Map.copyOf(replies);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // The test is over, or the client went away.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        say(client, "220 here");
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var isText = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            isText = line.equals("DATA") || (isText && !line.equals("."));
            if (line.equals("DATA") || !isText) {
                say(client, reply(line));
            }
        }
    }

    private String reply(String line) {
        return line.equals("DATA")
                ? "354 go on"
                : replies.entrySet().stream()
                        .filter(entry -> line.startsWith("RCPT") && line.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("250 fine");
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
