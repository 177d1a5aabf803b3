package nl.kinderwerk.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code kinderwerk serve} as a process, on a port that was free. */
final class RunningServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/)");

    private final Process process;
    private final String address;

    RunningServer() throws IOException {
        process = Distribution.start("serve", "--port", "0", "--data", Distribution.DATA.toString());
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group(1);
                return;
            }
        }
        throw new IOException("The server did not start (" + exitCode() + "):\n" + said);
    }

    private int exitCode() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
