package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** On a machine that may not fetch a browser the tests of pages are skipped, and say why. */
final class ChromiumTest {
    @Test
    void skipsAndSaysWhyWhenNoBrowserCanBeFetched(@TempDir Path empty) {
        var nowhere =
                Map.of("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:1", "PLAYWRIGHT_BROWSERS_PATH", empty.toString());

        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> Chromium.launch(Optional.empty(), nowhere))
                .withMessageContaining("Chromium does not start");
    }
}
