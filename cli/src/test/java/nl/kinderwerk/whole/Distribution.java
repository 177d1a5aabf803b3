package nl.kinderwerk.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built command, run as a process of its own, as its users run it. */
final class Distribution {
    static final Path ROOT =
            Path.of(System.getProperty("kinderwerk.root", "..")).toAbsolutePath();

    /** One data folder for all tests of the whole: the figures are decided once. */
    static final Path DATA = ROOT.resolve("cli/target/whole-data");

    private Distribution() {}

    /** What a finished process said. */
    record Outcome(int exitCode, String out) {}

    static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=tr",
                "-Dkinderwerk.home=" + ROOT,
                "-cp",
                ROOT.resolve("cli/target/app/lib") + "/*",
                "nl.kinderwerk.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static Outcome run(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
