package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
