package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.kinderwerk.study.foreign.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    @TempDir
    Path temporary;

    @Test
    void entitiesInXmlAreRefused() throws IOException {
        var inside = "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><document>&b;</document>";
        var outside = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><document>&a;</document>";
        assertThat(said("a.lss", inside.getBytes(StandardCharsets.UTF_8))).contains("document type or entities");
        assertThat(said("b.lss", outside.getBytes(StandardCharsets.UTF_8))).contains("document type or entities");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertThat(said("deep.lss", "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .contains("nested more than");
    }

    @Test
    void anArchiveThatUnfoldsToTooMuchIsRefused() throws IOException {
        assertThat(said("bomb.lsa", bomb("survey.lss"))).contains("unfolds to too much");
        assertThat(said("bomb.xlsx", bomb("[Content_Types].xml"))).contains("no workbook that can be read safely");
    }

    /** Every part of a workbook that is read, spoilt in turn; what lies outside the workbook is never asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml"
            })
    void entitiesWithinAWorkbookAreRefused(String part) throws IOException {
        var secret = Files.writeString(temporary.resolve("secret.txt"), "geheim");
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        try {
            var there = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/d";
            for (var hostile : List.of(
                    doctype("<!ENTITY a SYSTEM \"" + secret.toUri() + "\">"),
                    doctype("<!ENTITY a SYSTEM \"" + there + "\">"),
                    "<!DOCTYPE d SYSTEM \"" + there + "\">",
                    doctype(laughs()))) {
                var said = said("spoilt.xlsx", workbook(part, xml -> spoil(xml, hostile)));
                assertThat(said).contains("no workbook that can be read safely").doesNotContain("geheim");
            }
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).as("requests to elsewhere").hasValue(0);
    }

    @Test
    void theSameWorkbookIsReadWhenNobodySpoiltIt() throws IOException {
        assertThat(Workbook.read("whole.xlsx", workbook("xl/workbook.xml", xml -> xml)))
                .containsOnlyKeys("answers");
    }

    /** As one part still may be: a server of a small organisation has no more memory than this. */
    @Test
    void aWorkbookWithMillionsOfCellsFitsInLittleMemory() throws Exception {
        var rows =
                IntStream.rangeClosed(1, 3000).mapToObj(HostileFilesTest::wide).collect(Collectors.joining());
        var many = workbook(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
        var file = Files.write(temporary.resolve("many.xlsx"), many);
        var reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("[answers]");
    }

    /** A row of empty cells. */
    private static String wide(int number) {
        return "<row r=\"" + number + "\">"
                + IntStream.range(0, 1000)
                        .mapToObj(column -> "<c r=\"" + CellReference.convertNumToColString(column) + number + "\"/>")
                        .collect(Collectors.joining())
                + "</row>";
    }

    /** Reads a workbook, and says the names of its sheets. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] files) throws IOException {
            System.out.print(Workbook.read(files[0], Files.readAllBytes(Path.of(files[0])))
                    .keySet());
        }
    }

    private static String doctype(String entities) {
        return "<!DOCTYPE d [" + entities + "]>";
    }

    /** A billion of them, each ten of the one before. */
    private static String laughs() {
        return "<!ENTITY l0 \"ha\">"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "<!ENTITY a \"&l9;\">";
    }

    /** A sheet with answers, of which one part is changed. */
    private static byte[] workbook(String part, UnaryOperator<String> change) throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("answers");
            for (var line : List.of("Timestamp,Rol?,Doel?", "1,Werker,Taal", "2,Opa,Spel")) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var cell : line.split(",")) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            workbook.write(whole);
        }
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(part) ? change.apply(content) : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String spoil(String xml, String doctype) {
        var end = xml.lastIndexOf("</");
        var start = xml.indexOf("?>") + 2;
        return xml.substring(0, start) + doctype + xml.substring(start, end) + "&a;" + xml.substring(end);
    }

    private static byte[] bomb(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (var i = 0; i < 101; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private String said(String name, byte[] content) throws IOException {
        var file = Files.write(temporary.resolve(name), content);
        return Foreign.faults(() -> Intake.open(List.of(file)).form());
    }
}
