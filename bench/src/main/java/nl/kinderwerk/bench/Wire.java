package nl.kinderwerk.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A line on which one form is sent after the other, as a browser keeps it open. It does no more than that: client and
 * server share the processors, and what a client of many talents takes would be measured too.
 */
final class Wire implements AutoCloseable {
    private static final int LINE = 8192;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** A form as bytes. */
    static byte[] form(URI address, String cookie, String content) {
        return ("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: " + cookie
                        + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends, and reads all that comes back; the status of it. */
    int send(byte[] form) throws IOException {
        socket.getOutputStream().write(form);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var isLast = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            isLast |= header.equals("connection: close");
        }
        in.skipNBytes(length);
        if (isLast) {
            close();
            open();
        }
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LINE) {
                throw new EOFException("No answer but: " + line);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
