package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPublicationTest {
    private static final Claim CLAIM = new Claim.UpperBelow("kinderwerker", 0.5);

    @TempDir
    private Path folder;

    private KeptPublication kept() {
        var figures = Map.of("titels/nl/kinderwerker", Small.shown("kinderwerker", 35));
        return KeptPublication.write(
                folder, "now", "abc", Small.STUDY, Slices.of(Small.STUDY), Small.publication(figures, Set.of(CLAIM)));
    }

    @Test
    void givesBackTheSameFiguresAndClaims() {
        var before = kept();
        var after = KeptPublication.read(folder, "now").orElseThrow();
        assertThat(after.figure("titels", "nl")).isEqualTo(before.figure("titels", "nl"));
        assertThat(after.figure("hoevaak", "pv29")).isEqualTo(before.figure("hoevaak", "pv29"));
        assertThat(after.holding(List.of(CLAIM), "titels", "nl")).containsExactly(CLAIM);
        assertThat(after.holding(List.of(new Claim.UpperBelow("kinderwerker", 0.4)), "titels", "nl"))
                .isEmpty();
        assertThat(after.sha256()).isEqualTo("abc");
    }

    @Test
    void isMadeAnewWhenTheStudyOrTheSoftwareChanged() {
        kept();
        assertThat(KeptPublication.read(folder, "later")).isEmpty();
    }

    @Test
    void isMadeAnewWhenTheFileIsBroken() throws Exception {
        Files.writeString(folder.resolve("figures.json"), "{");
        assertThat(KeptPublication.read(folder, "now")).isEmpty();
    }
}
