package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same study and answers make the same site, in another folder, at another time, and written by many threads. */
class SameBytesTest {
    @TempDir
    private Path folder;

    private List<Path> files(String name) throws IOException {
        try (var files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(folder.resolve(name)::relativize)
                    .sorted()
                    .toList();
        }
    }

    private void build(String name) throws IOException {
        var study = folder.resolve(name + "-study");
        Small.copyTo(study);
        StaticSite.write(
                Site.of(Study.read(study), folder.resolve(name + "-data"), Optional.empty()),
                folder.resolve(name),
                count -> {});
    }

    @Test
    void twoBuildsOfTheSameInputAreEqualByteForByte() throws IOException {
        build("one");
        build("two");
        assertThat(files("one")).isNotEmpty().isEqualTo(files("two"));
        for (var file : files("one")) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }
}
