package nl.kinderwerk.server.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SettingTest {
    private static final Path ROOT =
            Path.of(System.getProperty("kinderwerk.root", "..")).toAbsolutePath();

    @ParameterizedTest
    @EnumSource
    void isExplainedInTheManual(Setting setting) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/self-hosting.md"))).contains("| `" + setting.variable() + "` |");
    }
}
