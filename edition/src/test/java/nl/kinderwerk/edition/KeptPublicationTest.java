package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.Cell;
import nl.kinderwerk.figures.Claim;
import nl.kinderwerk.figures.Published;
import nl.kinderwerk.figures.Status;
import nl.kinderwerk.figures.protect.PlanReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPublicationTest {
    private static final Claim CLAIM = new Claim.UpperBelow("kinderwerker", 0.5);
    private static final List<Slice> SLICES = Slices.of(Small.STUDY);

    @TempDir
    private Path folder;

    private static KeptPublication of(Cell cell) {
        var figures = Map.of("titels/nl/" + cell.option(), cell);
        return KeptPublication.of(
                "abc",
                Small.STUDY,
                SLICES,
                new Published(Small.publication(figures, Set.of(CLAIM)), new PlanReport(List.of())));
    }

    private KeptPublication kept() {
        return KeptPublication.read(folder, Small.STUDY, SLICES);
    }

    @Test
    void givesBackTheSameFiguresAndClaims() {
        var before = of(Small.shown("kinderwerker", 35));
        before.write(folder, "checksum");
        assertThat(kept().figure("titels", "nl")).isEqualTo(before.figure("titels", "nl"));
        assertThat(kept().figure("hoevaak", "pv29")).isEqualTo(before.figure("hoevaak", "pv29"));
        assertThat(kept().holding(List.of(CLAIM), "titels", "nl")).containsExactly(CLAIM);
        assertThat(kept().holding(List.of(new Claim.UpperBelow("kinderwerker", 0.4)), "titels", "nl"))
                .isEmpty();
        assertThat(kept().sha256()).isEqualTo("abc");
        assertThat(kept().ledger()).isEqualTo("checksum");
    }

    @Test
    void differsOnlyWhenAReaderSeesAnotherFigure() {
        var before = of(Small.shown("kinderwerker", 35));
        assertThat(of(Small.shown("kinderwerker", 35)).differsFrom(before)).isFalse();
        assertThat(of(Small.shown("kinderwerker", 36)).differsFrom(before)).isTrue();
        var held = of(Cell.hidden("kinderwerker", Status.UNDER_REVISION));
        assertThat(held.differsFrom(before)).isFalse();
        assertThat(held.holdsBack()).isTrue();
    }

    @Test
    void saysThatNothingWasAskedOfWhatTheStudyAskedLater() throws Exception {
        of(Small.shown("kinderwerker", 35)).write(folder, "");
        var file = folder.resolve("figures.json");
        Files.writeString(file, Files.readString(file).replace("\"question\":\"titels\"", "\"question\":\"vroeger\""));
        assertThat(kept().figure("titels", "nl").cell("kinderwerker").status()).isEqualTo(Status.NOT_ASKED);
    }

    @Test
    void refusesPublishedFiguresThatAreBroken() throws Exception {
        Files.writeString(folder.resolve("figures.json"), "{");
        assertThatThrownBy(this::kept).hasMessageContaining("Restore the data folder from a backup");
    }
}
