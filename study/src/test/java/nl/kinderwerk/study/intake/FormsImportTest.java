package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Import;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that export wordings: the study tells which answers exist. */
class FormsImportTest {
    private static final String FORM = """
            survey,,,
            ,type,name,label
            ,select_one rol,rol,Wat doe je?
            ,select_multiple doel,doel,Waarvoor?
            ,integer,uren,Hoeveel uur?
            ,text,open,Wil je iets kwijt?
            choices,,,
            ,list_name,name,label
            ,rol,werker,"Werker, vast"
            ,rol,anders,Anders
            ,doel,taal,Taal
            ,doel,sport,"Sport, spel"
            ,doel,spel,spel
            ,doel,sporten,Sport
            ,doel,anders,Anders
            """;

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeStudy() throws IOException {
        folder = temporary.resolve("study");
        var form = Files.writeString(temporary.resolve("form.csv"), FORM);
        StudyDraft.write(Foreign.form(form), folder, "study");
    }

    private Confirmed imported(String csv) throws IOException {
        return Confirmed.of(Study.read(folder), List.of(Files.writeString(temporary.resolve("a.csv"), csv)), "w1");
    }

    private String faults(String csv) {
        return Foreign.faults(() -> {
            try {
                imported(csv);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    @Test
    void anAnswerThatHoldsTheSeparatorIsFoundWhole() throws IOException {
        var wave = imported("""
                Timestamp,Wat doe je?,Waarvoor?,Hoeveel uur?,Wil je iets kwijt?
                2026/01/01,"Werker, vast","Taal, iets heel anders","7,5",Fijn
                2026/01/01,Anders,Taal,,
                """);
        assertThat(wave.rows().get(0))
                .containsEntry("rol", "werker")
                .containsEntry("doel.taal", "1")
                .containsEntry("doel.anders", "1");
        assertThat(wave.rows().get(0)).containsEntry("doel.sport", "0").containsEntry("uren", "7.5");
        assertThat(wave.rows().get(1))
                .containsEntry("rol", "anders")
                .containsEntry("uren", "")
                .containsEntry("open", "");
    }

    @Test
    void oneColumnMayHaveCommasAndPoints() throws IOException {
        var wave = imported("""
                Timestamp,Wat doe je?,Hoeveel uur?
                1,Anders,"7,5"
                2,Anders,7.5
                3,Anders,1.000
                4,Anders,"1.250,5"
                """);
        assertThat(wave.rows()).extracting(row -> row.get("uren")).containsExactly("7.5", "7.5", "1000", "1250.5");
    }

    @Test
    void aCellThatCanBeReadInTwoWaysIsRefused() {
        assertThat(faults("Timestamp,Wat doe je?,Waarvoor?\n1,Anders,\"Sport, spel\"\n"))
                .contains(":2 [Waarvoor?]: 'Sport, spel': This can be read in more than one way");
    }

    @Test
    void everyFaultIsToldWithRowAndColumnAndNothingIsWritten() {
        var said = faults("""
                Timestamp,Wat doe je?,Hoeveel uur?,Wil je iets kwijt?
                1,Anders,veel,Goed
                2,Anders,3,=1+1
                3,Anders,-4,Goed
                """);
        assertThat(said)
                .contains(":2 [Hoeveel uur?]: 'veel': Not a number")
                .contains(":3 [Wil je iets kwijt?]: '=1+1': The cell begins like a formula");
        assertThat(folder.resolve("waves/w1")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains(".import"));
    }

    @Test
    void raggedRowsAndOtherEncodingsAreRefused() throws IOException {
        assertThat(faults("a,b\n1,2,3\n4\n"))
                .contains(":2: The row has 3 cells")
                .contains(":3: The row has 1 cells");
        var latin = Files.write(
                temporary.resolve("l.csv"), "naam,é\n1,2\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(Foreign.faults(() -> Intake.open(List.of(latin)))).contains("not UTF-8");
    }

    @Test
    void thePreviewShowsWhatItSawAndWhatFitsNowhere() throws IOException {
        var file = Files.writeString(temporary.resolve("a.csv"), "Wat doe je?,Schoenmaat\nAnders,43\nAnders,44\n");
        var seen = Import.of(Study.read(folder), Intake.open(List.of(file)).answers())
                .preview("w1")
                .seen();
        assertThat(String.join("\n", seen))
                .contains("'Anders' 2×")
                .contains("Columns that no item takes:\n    Schoenmaat");
    }
}
