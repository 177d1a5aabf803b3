package nl.kinderwerk.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.kinderwerk.server.paper.Paper.Format;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaperTest {
    private static final String TABLE = """
            <table class="room">
            <thead><tr><th scope="col">Wat</th><th scope="col">Wie</th></tr></thead>
            <tbody><tr><th scope="row">Sleutel</th><td><p class="empty">Nog niet ingevuld.</p></td></tr></tbody></table>
            """;

    private static Paper paper(String content) {
        return Paper.of(
                "<html lang='nl'><head><title>Verslag: a/b</title><meta name='subject' content='Proef'></head><body><div id='mark'>Concept</div>"
                        + "<div id='foot'>Voet</div><h1>Kop</h1>" + content + "</body></html>");
    }

    private static TaggedPdf pdf(String content) {
        return new TaggedPdf(paper(content).as(Format.PDF));
    }

    private static WordFile word(String content) {
        return new WordFile(paper(content).as(Format.DOCX));
    }

    @Test
    void lettersOfNeighboursArePrintedAndWhatNoFontHasIsAQuestionMark() {
        assertThat(pdf("<p>Şule en Łukasz gingen naar İzmir • Čapek €5</p>").text())
                .contains("Şule en Łukasz gingen naar İzmir • Čapek €5");
        assertThat(pdf("<p>Leuk 🙂 zeg</p>").text()).contains("Leuk ? zeg");
    }

    @Test
    void aLongTextGoesOnOnTheNextSheetUnderTheSameMark() {
        var file = pdf("<p class='own'>" + "Een lange regel over een middag in de buurt.\n".repeat(200) + "</p>");
        assertThat(file.sheets()).hasSizeGreaterThan(3).allMatch(sheet -> sheet.contains("Concept"));
        assertThat(file.sheets().getLast())
                .contains(
                        "Voet · " + file.sheets().size() + " / " + file.sheets().size());
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void whatIsOnEverySheetIsNotReadAloud() {
        assertThat(pdf("<p>Inhoud</p>").text()).isEqualToIgnoringWhitespace("Kop Inhoud");
    }

    @Test
    void nothingIsFetched() {
        assertThat(pdf("<p>Een <img alt='plaatje' src='https://example.org/a.png'> van elders</p>")
                        .text())
                .contains("van elders");
    }

    @Test
    void whatSomebodyWroteKeepsItsLines() {
        assertThat(word("<p class='own'>Eén\ntwee</p>").text()).contains("Eén\ntwee");
    }

    @Test
    void aTableToGoOnWithHasRoomAndItsHeadingReturns() {
        XWPFTable table = word(TABLE).parts().getTables().getFirst();
        assertThat(table.getNumberOfRows()).isEqualTo(4);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("Sleutel");
        assertThat(table.getRow(1).getCell(1).getText()).isEmpty();
    }

    @Test
    void aListIsAListAndAHeadingAHeading() {
        var file = word("<h2>Onderdeel</h2><ul><li>Eerste</li></ul><p class='hint'>Let <strong>op</strong></p>");
        assertThat(file.all("Heading2")).containsExactly("Onderdeel");
        assertThat(file.all("ListBullet")).containsExactly("Eerste");
        assertThat(file.all("Hint")).containsExactly("Let op");
        assertThat(file.parts().getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
        assertThat(file.parts().getProperties().getCoreProperties().getTitle()).isEqualTo("Verslag: a/b");
        assertThat(file.parts().getHeaderList().getFirst().getText()).contains("Concept");
    }

    @Test
    void aDownloadIsNamedAfterThePage() {
        assertThat(paper("")
                        .download(Format.DOCX)
                        .getHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("Verslag ab.docx");
    }

    @Test
    void libreOfficeOpensIt(@TempDir Path folder) throws IOException, InterruptedException {
        var office = Path.of("/usr/bin/soffice");
        assumeThat(office).as("LibreOffice is not installed").isExecutable();
        var file = Files.write(folder.resolve("verslag.docx"), paper(TABLE).as(Format.DOCX));
        var program = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("verslag.pdf")).isNotEmptyFile();
    }
}
