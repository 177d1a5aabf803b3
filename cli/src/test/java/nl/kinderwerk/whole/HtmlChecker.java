package nl.kinderwerk.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Nu HTML checker, the one of the W3C, in a JVM of its own. */
final class HtmlChecker {
    private static final Path CHECKER = Distribution.ROOT.resolve("edition/target/checker");

    private HtmlChecker() {}

    /**
     * Everything it has to say.
     *
     * @param pages the source of each page by its address
     */
    static String faults(Path folder, Map<String, String> pages) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--format",
                "gnu"));
        Files.createDirectories(folder);
        for (var page : pages.entrySet()) {
            var name = page.getKey().replaceAll("[^a-zA-Z0-9]+", "-") + ".html";
            command.add(Files.writeString(folder.resolve(name), page.getValue()).toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.getInputStream()) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 && text.isBlank()) {
                throw new IOException("The HTML checker does not run from " + CHECKER);
            }
            return text;
        }
    }
}
