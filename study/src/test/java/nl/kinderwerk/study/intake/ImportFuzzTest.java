package nl.kinderwerk.study.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Import;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils files at random, always in the same way, and imports what comes out: that ends well or with faults, in time, and
 * never with half a wave. {@code -Dkinderwerk.fuzz=1000000} tries a million files.
 */
class ImportFuzzTest {
    private static final int INPUTS = Integer.getInteger("kinderwerk.fuzz", 3000);
    private static final List<String> SNIPPETS = List.of(
            "",
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "<",
            ">",
            "</row>",
            "<row>",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&x;",
            "[",
            "]",
            "{",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "\0",
            "\uFEFF",
            "€",
            "👧",
            "999999999999999999999",
            "-1",
            "=1+1",
            "other",
            "{tab}",
            "select_multiple ",
            "begin_group",
            "id",
            "submitdate",
            "N/A",
            "\u0000\u0000\u0000\u0080");
    private static final String LSS = """
            <?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>nl</language></languages>
            <answers><rows><row><qid>1</qid><code><![CDATA[A1]]></code><answer>Werker</answer><language>nl</language></row>
            <row><qid>1</qid><code>A2</code><answer/><language>nl</language></row></rows></answers>
            <questions><rows><row><qid>1</qid><gid>1</gid><type>L</type><title>rol</title><question>Rol?</question><language>nl</language><other>Y</other></row>
            <row><qid>2</qid><gid>1</gid><type>M</type><title>doel</title><question>Doel?</question><language>nl</language></row></rows></questions>
            <subquestions><rows><row><qid>3</qid><parent_qid>2</parent_qid><title>001</title><question>Taal</question><language>nl</language></row></rows></subquestions>
            <surveys><rows><row><sid>9</sid><language>nl</language></row></rows></surveys></document>
            """;
    private static final String RESULTS = """
            "id","submitdate","rol","rol[other]","doel[001]"
            "1","1980-01-01 00:00:00","A1","","Y"
            "2","1980-01-01 00:00:00","-oth-","Opa",""
            "3","","A2","",
            """;
    private static final String LSR =
            "<document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses><rows><row><id>1</id>"
                    + "<submitdate>x</submitdate><_9X1X1><![CDATA[A1]]></_9X1X1><_9X1X2001>Y</_9X1X2001></row></rows></responses></document>";
    private static final String FORM =
            "survey,,,\n,type,name,label\n,select_one r or_other,rol,Rol?\n,select_multiple r,doel,Doel?\n"
                    + "choices,,,\n,list_name,name,label\n,r,a1,Werker\n,r,a2,Ander\n";

    @TempDir
    Path temporary;

    private final Random random = new Random(2021);
    private int refused;

    @Test
    void aSpoiltFileIsImportedOrRefusedAndNeverHalfTaken() throws IOException {
        StudyDraft.write(
                Intake.open(List.of(write("a.lss", LSS.getBytes(UTF_8)))).form(), temporary.resolve("study"), "study");
        var study = Study.read(temporary.resolve("study"));
        var seeds = seeds();
        var names = List.copyOf(seeds.keySet());
        for (var i = 0; i < INPUTS; i++) {
            var name = names.get(i % names.size());
            var spoilt = spoilt(seeds.getOrDefault(name, new byte[1]));
            refused += assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isRefused(study, name, spoilt), name)
                    ? 1
                    : 0;
        }
        System.out.println(INPUTS + " spoilt files read, " + refused + " refused");
        assertThat(refused).isBetween(INPUTS / 20, INPUTS);
    }

    private Map<String, byte[]> seeds() throws IOException {
        var seeds = new LinkedHashMap<String, byte[]>();
        seeds.put("a.lss", LSS.getBytes(UTF_8));
        seeds.put("results.csv", RESULTS.getBytes(UTF_8));
        seeds.put(
                "vv.csv",
                ("Nr\tKlaar\tRol\tDoel\n" + "id\tsubmitdate\trol\tdoel_001\n1\tx\tA1\t{question_not_shown}\n")
                        .getBytes(UTF_8));
        seeds.put("archive.lsa", zip());
        seeds.put("form.csv", FORM.getBytes(UTF_8));
        seeds.put("kobo.csv", "g/rol;g/rol_other;g/doel;g/doel/a1;g/doel/a2\na1;;a1;1;0\nother;x;;;\n".getBytes(UTF_8));
        seeds.put("forms.csv", "Timestamp,Rol?,Doel?\n1,Werker,\"Taal, iets\"\n2,Opa,Taal\n".getBytes(UTF_8));
        seeds.put("forms.xlsx", workbook());
        return seeds;
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("survey_9.lss"));
            zip.write(LSS.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("survey_9_responses.lsr"));
            zip.write(LSR.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Answers");
            sheet.createRow(0).createCell(0).setCellValue("Rol?");
            sheet.createRow(1).createCell(0).setCellValue("Werker");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private boolean isRefused(Study study, String name, byte[] spoilt) throws IOException {
        try {
            var file = write(name, spoilt);
            if (name.equals("a.lss") || name.equals("form.csv")) {
                Intake.open(List.of(file)).form();
            } else {
                importAll(
                        study,
                        name.equals("kobo.csv") ? List.of(write("f.csv", FORM.getBytes(UTF_8)), file) : List.of(file));
            }
            return false;
        } catch (InvalidInputException expected) {
            return !expected.faults().isEmpty();
        } finally {
            nothingHalf(study.folder());
        }
    }

    private void importAll(Study study, List<Path> files) throws IOException {
        var importing = Import.of(study, Intake.open(files).answers());
        var binding = write(
                "b.yaml", Confirmed.decided(importing.preview("w1").binding()).getBytes(UTF_8));
        importing.write(binding, "w1");
    }

    /** A wave is whole or not there; whole ones are removed for the next. */
    private static void nothingHalf(Path folder) throws IOException {
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        var wave = folder.resolve("waves/w1");
        if (Files.exists(wave)) {
            for (var name : List.of("answers.csv", "wave.yaml", "binding.yaml")) {
                Files.delete(wave.resolve(name));
            }
            Files.delete(wave);
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(temporary.resolve(name), content);
    }

    private byte[] spoilt(byte[] original) {
        var bytes = original;
        for (var i = random.nextInt(3); i >= 0; i--) {
            var from = random.nextInt(bytes.length + 1);
            var to = Math.min(bytes.length, from + random.nextInt(random.nextInt(8) == 0 ? 200 : 4));
            var snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8);
            var result = new byte[bytes.length - (to - from) + snippet.length];
            System.arraycopy(bytes, 0, result, 0, from);
            System.arraycopy(snippet, 0, result, from, snippet.length);
            System.arraycopy(bytes, to, result, from + snippet.length, bytes.length - to);
            bytes = result;
        }
        return bytes;
    }
}
