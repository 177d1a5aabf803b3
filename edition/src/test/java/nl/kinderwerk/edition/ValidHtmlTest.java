package nl.kinderwerk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, the one of the W3C, finds nothing on any page. */
class ValidHtmlTest {
    @TempDir
    private Path folder;

    @Test
    void findsNoFaultOnAnyPage() throws IOException, SAXException {
        var site = Site.of(Small.STUDY, folder, Optional.empty());
        for (var path : site.paths().stream().filter(p -> p.endsWith(".html")).toList()) {
            assertThat(faults(site.page(path).orElseThrow().content())).as(path).isEmpty();
        }
    }

    private static String faults(byte[] html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        var messages = JsonMapper.shared()
                .readTree(validator.validate(new ByteArrayInputStream(html)))
                .get("messages");
        return messages.values().stream()
                .filter(m -> !m.get("type").asString().equals("info")
                        || m.path("subType").asString("").equals("warning"))
                .map(m -> m.path("message").asString() + " " + m.path("extract").asString(""))
                .reduce("", (a, b) -> a + b + "\n");
    }
}
