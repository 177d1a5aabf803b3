package nl.kinderwerk.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Entry of the {@code kinderwerk} command. Exit codes: 0 done, 1 faults in the input, 2 wrong use. */
public final class Main {
    /** What libraries tell besides: a command speaks for itself, and faults come out as sentences. */
    private static final Map<Logger, Level> LOGS = Map.of(
            Logger.getLogger(""), Level.WARNING,
            Logger.getLogger("org.flywaydb"), Level.SEVERE,
            Logger.getLogger("org.apache.poi"), Level.OFF);

    private Main() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        LOGS.forEach(Logger::setLevel);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kinderwerk())
                .setExecutionExceptionHandler((fault, command, _) -> Faults.report(fault, command.getErr()))
                .setOut(new PrintWriter(System.out, true, System.out.charset()))
                .setErr(new PrintWriter(System.err, true, System.err.charset()))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
