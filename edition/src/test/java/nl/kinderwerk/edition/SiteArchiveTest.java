package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteArchiveTest {
    @TempDir
    private Path data;

    @Test
    void givesBackTheSameFilesWithoutComputingThem() {
        var computed = Site.of(Small.STUDY, data, Optional.empty());
        SiteArchive.of(Small.STUDY, data).keep(computed);
        var stored = SiteArchive.of(Small.STUDY, data).stored().orElseThrow();
        assertThat(stored.paths()).containsExactlyInAnyOrderElementsOf(computed.paths());
        var path = "embed/test/v1/titels.html";
        var page = stored.page(path).orElseThrow();
        assertThat(page.content()).isEqualTo(computed.page(path).orElseThrow().content());
        assertThat(page.embeddable()).isTrue();
        assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void hasNothingBeforeASiteWasKept() {
        assertThat(SiteArchive.of(Small.STUDY, data).stored()).isEmpty();
    }
}
