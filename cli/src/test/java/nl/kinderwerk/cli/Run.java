package nl.kinderwerk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command did, run in this JVM. */
record Run(int exitCode, String out, String err) {
    static Run of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
