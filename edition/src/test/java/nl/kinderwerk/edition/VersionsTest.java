package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Study;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave is published, and then its answers are corrected. */
class VersionsTest {
    private static final String FIRST = "edition/test/v1/";
    private static final String SECOND = "edition/test/v2/";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheStudy() throws IOException {
        Small.copyTo(folder);
    }

    private Site site() {
        return Site.of(Study.read(folder), folder.resolve("data"), Optional.empty());
    }

    /** The last answers lie outside the one province that is shown apart. */
    private Site siteAfterCorrecting(int answers) throws IOException {
        var file = folder.resolve("waves/test/answers.csv");
        var lines = Files.readAllLines(file);
        var left = answers;
        for (var i = lines.size() - 1; i > 0 && left > 0; i--) {
            if (lines.get(i).contains(",other,")) {
                lines.set(i, lines.get(i).replaceFirst(",other,", ",kinderwerker,"));
                left--;
            }
        }
        assertThat(left).isZero();
        Files.write(file, lines);
        return site();
    }

    private static String text(Site site, String path) {
        return new String(site.page(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    @Test
    void aCorrectionOfTenIsASecondVersionThatTellsWhatChanged() throws IOException {
        var before = text(site(), FIRST + "titels.csv");
        var after = siteAfterCorrecting(10);
        assertThat(text(after, FIRST + "titels.csv")).isEqualTo(before);
        assertThat(text(after, SECOND + "titels.csv")).isNotEqualTo(before);
        var page = Jsoup.parse(text(after, SECOND + "index.html"));
        assertThat(page.select(".changes li").eachText())
                .anyMatch(l -> l.contains("Kinderwerker") && l.contains("was"));
        assertThat(text(after, "edition/test/latest/index.html")).contains("../v2/index.html");
        assertThat(text(after, "index.html")).contains("versie 2");
    }

    @Test
    void aCorrectionOfNineWaits() throws IOException {
        site();
        var after = siteAfterCorrecting(9);
        assertThat(after.page(SECOND + "index.html")).isEmpty();
        assertThat(text(after, FIRST + "index.html")).contains("Die wacht");
    }

    @Test
    void aPartOfWhichFewAnswersChangedIsBeingRevised() throws IOException {
        site();
        var after = siteAfterCorrecting(18);
        assertThat(after.paths())
                .filteredOn(p -> p.matches("edition/test-pv\\d+/v2/titels.csv"))
                .isNotEmpty()
                .anySatisfy(p -> assertThat(text(after, p)).contains("under_revision"));
    }

    @Test
    void theSameAnswersAreTheSameVersion() throws IOException {
        site();
        Files.writeString(folder.resolve("note.txt"), "The study changed, its figures did not.");
        assertThat(site().page(SECOND + "index.html")).isEmpty();
    }

    @Test
    void publishesNothingWithoutTheLedgerOfEarlierEditions() throws IOException {
        site();
        Files.delete(folder.resolve("data/ledger.jsonl"));
        assertThatThrownBy(() -> siteAfterCorrecting(10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lacks editions that were published");
    }
}
