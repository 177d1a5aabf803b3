package nl.kinderwerk.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A browser for tests: the one of the machine, or Playwright's own when it may be fetched; else tests are skipped. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        var installed = installed();
        var mayFetch = Boolean.getBoolean("kinderwerk.browser.download");
        Assumptions.assumeTrue(
                installed.isPresent() || mayFetch, "No Chromium found: set KINDERWERK_CHROMIUM or install it.");
        return launch(installed, environment(installed));
    }

    /** Playwright wraps a browser that cannot be fetched in a bare RuntimeException; the skipped test says why. */
    static Chromium launch(Optional<Path> installed, Map<String, String> environment) {
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException failed) {
            return Assumptions.abort("Chromium does not start: " + failed);
        }
    }

    private static Map<String, String> environment(Optional<Path> installed) {
        return installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    }

    private static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        var named = Stream.ofNullable(System.getenv("KINDERWERK_CHROMIUM")).map(Path::of);
        var onPath = Stream.of(path).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    /** Stops those that did start: where there is no browser, some did not. */
    static void stop(AutoCloseable... started) throws Exception {
        for (var one : started) {
            if (one != null) {
                one.close();
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
