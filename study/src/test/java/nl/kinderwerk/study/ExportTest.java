package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bedatadriven.spss.SpssDataFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.kinderwerk.study.export.Export;
import nl.kinderwerk.study.export.ExportCells;
import nl.kinderwerk.study.export.ExportFormat;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.spss.SavAnswers;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave with every type of item and every state, taken along in every format. */
class ExportTest {
    private static final String LONG = "Ik vertel graag " + "over de kinderen in mijn buurt ".repeat(30) + "– één uur";

    /** What was answered: a text that looks like a formula, one of a thousand bytes, and each state. */
    private static final List<String> ANSWERS = List.of(
            "R1,O1,PV26,GM0344,60,4,2.5,kinderwerker,1,0,,talent,,,vaak,nooit,soms,997,GM0344,-2+3",
            "R2,O2,PV26,GM0344,60,,1.25,skipped,1,1,0,inclusie,talent,,skipped,dont_know,vaak,skipped,skipped," + LONG,
            "R3,O2,PV26,GM0344,60,,3,,,,,,,,,,,0.5,,",
            "R4,O3,PV26,GM0344,60,1,1,not_applicable,0,0,0,,,,nooit,soms,soms,not_applicable,GM0344,skipped");

    /** The same in SPSS: options by number, states below zero, nothing where it was not shown. */
    private static final List<String> IN_SPSS = List.of(
            "R1,O1,PV26,GM0344,60,4,2.5,1,1,0,,1,,,1,3,2,997,GM0344,-2+3",
            "R2,O2,PV26,GM0344,60,,1.25,-1,1,1,0,2,1,,-1,-2,1,-1,-1," + LONG,
            "R3,O2,PV26,GM0344,60,,3,,,,,,,,,,,0.5,,",
            "R4,O3,PV26,GM0344,60,1,1,-3,0,0,0,,,,3,2,2,-3,GM0344,-1");

    @TempDir
    private Path folder;

    private Study study;
    private Export export;

    @BeforeEach
    void freeze() {
        var small = StudyFolder.small(folder);
        study = small.study();
        var header = String.join(",", Layout.of(study).names());
        small.write(StudyFolder.ANSWERS, header + "\n" + String.join("\n", ANSWERS) + "\n");
        var wave = Objects.requireNonNull(study.waves().get("sample"));
        export = new Export(study, wave, Dataset.freeze(study, wave, folder.resolve("frozen")), "nl");
    }

    private Path written(ExportFormat format) {
        var file = folder.resolve("out." + format.name());
        export.write(format, ExportCells.CODES, file);
        return file;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    @Test
    void ourReaderFindsEveryAnswerAndStateInTheSpssFile() throws IOException {
        var answers = savAnswers();
        assertThat(answers.columns().subList(0, 20)).isEqualTo(Layout.of(study).names());
        for (var row = 0; row < IN_SPSS.size(); row++) {
            var read = answers.rows().get(row).cells().subList(0, 20).stream()
                    .map(Cell::text)
                    .toList();
            assertThat(read).isEqualTo(cells(IN_SPSS.get(row)));
        }
    }

    private ForeignAnswers savAnswers() throws IOException {
        return SavAnswers.read("out.sav", Files.readAllBytes(written(ExportFormat.SAV)));
    }

    @Test
    void theTicksOfAQuestionAreOneMultipleResponseSet() throws IOException {
        var sets = savAnswers().fields().stream()
                .filter(field -> field.question().code().startsWith("doelen"))
                .toList();
        assertThat(sets).extracting(field -> field.question().code()).containsExactly("doelen", "doelen_top");
        assertThat(sets.getFirst().question().text()).isEqualTo(Map.of("", "Doelen?"));
        assertThat(sets.getFirst().columns().keySet())
                .containsExactly("doelen.talent", "doelen.inclusie", "doelen.taal");
    }

    @Test
    void anotherJavaReaderFindsTheSameNumbersInTheWaveThatComesAlong() throws IOException {
        var root = Path.of(System.getProperty("kinderwerk.root", ".."));
        var whole = Study.read(root.resolve("studies/kinderwerk"));
        var wave = Objects.requireNonNull(whole.waves().get("sample"));
        var file = folder.resolve("whole.sav");
        new Export(whole, wave, Dataset.freeze(whole, wave, folder.resolve("whole")), "nl")
                .write(ExportFormat.SAV, ExportCells.CODES, file);
        var ours = SavAnswers.read("whole.sav", Files.readAllBytes(file));
        var reader = new SpssDataFileReader(file.toFile());
        var names = Layout.of(whole).names();
        for (var row : ours.rows()) {
            assertThat(reader.readNextCase()).isTrue();
            for (var i = 0; i < names.size(); i++) {
                assertThat(value(reader, names.get(i)))
                        .isEqualTo(row.cells().get(i).text());
            }
        }
        assertThat(reader.readNextCase()).isFalse();
        assertThat(reader.getValueLabels("functietitel_contract")).containsEntry(1.0, "Kinderwerker");
    }

    private static String value(SpssDataFileReader reader, String name) {
        var variable = reader.getVariables().get(reader.getVariableIndex(name));
        if (!variable.isNumeric()) {
            return reader.getStringValue(name).strip();
        }
        return reader.isSystemMissing(name) ? "" : plain(reader.getDoubleValue(name));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Test
    void psppFindsTheSameNumbers() throws Exception {
        assumeTrue(isInstalled("pspp-convert"), "skipped: PSPP is not installed (pspp-convert)");
        var csv = folder.resolve("pspp.csv");
        run(
                "pspp-convert",
                written(ExportFormat.SAV).toString(),
                "-O",
                "sav",
                folder.resolve("again.sav").toString());
        run("pspp-convert", written(ExportFormat.SAV).toString(), csv.toString());
        var again = SavAnswers.read("again.sav", Files.readAllBytes(folder.resolve("again.sav")));
        for (var row = 0; row < IN_SPSS.size(); row++) {
            var read = again.rows().get(row).cells().subList(0, 20).stream()
                    .map(Cell::text)
                    .toList();
            assertThat(read).isEqualTo(cells(IN_SPSS.get(row)));
        }
        var lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo(String.join(",", Layout.of(study).names()));
        assertThat(lines).hasSize(1 + IN_SPSS.size());
        assertThat(again.fields().subList(0, 2)).isEqualTo(savAnswers().fields().subList(0, 2));
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said.txt"))).isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void theCsvHoldsTheAnswersAsTheyAreButNothingASpreadsheetWouldRun() throws IOException {
        var lines = Files.readAllLines(written(ExportFormat.CSV));
        assertThat(lines.getFirst()).endsWith(",toelichting,data");
        assertThat(lines.get(1)).isEqualTo(ANSWERS.getFirst().replace("-2+3", "'-2+3") + ",Voorbeelddata");
        assertThat(lines.get(3)).isEqualTo("R3,O2,PV26,GM0344,60,,3.0,,,,,,,,,,,0.5,,,Voorbeelddata");
    }

    @Test
    void theCsvCanHoldWordsInsteadOfCodesOrBoth() throws IOException {
        var file = folder.resolve("words.csv");
        export.write(ExportFormat.CSV, ExportCells.LABELS, file);
        assertThat(Files.readAllLines(file).get(2)).contains(",\"Getoond, niet ingevuld\",Gekozen,Gekozen,");
        export.write(ExportFormat.CSV, ExportCells.BOTH, file);
        assertThat(Files.readAllLines(file).get(1)).contains(",kinderwerker,Kinderwerker,1,Gekozen,0,");
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndNoFormula() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(written(ExportFormat.XLSX)))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Voorbeelddata");
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(17).getNumericCellValue()).isEqualTo(997);
            assertThat(row.getCell(19).getStringCellValue()).isEqualTo("'-2+3");
            assertThat(row.getCell(10)).isNull();
            workbook.forEach(sheet -> sheet.forEach(
                    line -> line.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            assertThat(workbook.getSheet("Toelichting").getRow(0).getCell(0).getStringCellValue())
                    .startsWith("Voorbeelddata:");
        }
    }

    @Test
    void everyFileSaysThatTheAnswersAreMadeUpAndHasANoteWithItsChecksum() throws IOException {
        for (var format : List.of(ExportFormat.CSV, ExportFormat.SAV, ExportFormat.DDI)) {
            var file = written(format);
            var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(content).as(format.name()).contains("Voorbeelddata");
            var note = Files.readAllLines(file.resolveSibling(file.getFileName() + ".note.txt"));
            assertThat(note.getFirst()).startsWith("Voorbeelddata");
            assertThat(note.getLast())
                    .contains(String.valueOf(file.getFileName()))
                    .matches(".*[0-9a-f]{64}");
        }
    }

    @Test
    void theSameAnswersGiveTheSameFile() throws IOException {
        for (var format : List.of(ExportFormat.CSV, ExportFormat.SAV, ExportFormat.DDI)) {
            var first = Files.readAllBytes(written(format));
            assertThat(Files.readAllBytes(written(format))).isEqualTo(first);
        }
    }
}
