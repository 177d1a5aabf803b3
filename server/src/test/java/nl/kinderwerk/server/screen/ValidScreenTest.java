package nl.kinderwerk.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, the one of the W3C, finds nothing in the frame of a screen. */
final class ValidScreenTest {
    private static final Map<String, String> TEXT = Map.of("text", "Een tekst met <b>haken</b> & \"aanhaling\".");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aScreenIsValidHtml(String language) throws IOException, SAXException {
        assertThat(faults(screen(frame(language)))).isEmpty();
    }

    @Test
    void aScreenWithEverythingAroundItIsValidHtml() throws IOException, SAXException {
        var frame = frame("nl").withMessage("Bewaard").withScripts("/app/questionnaire.js");
        assertThat(faults(screen(frame))).isEmpty();
    }

    @Test
    void aScreenWithFaultsIsValidHtmlAndSaysItWasNotAccepted() throws IOException, SAXException {
        var frame = frame("nl").withFaults(List.of(new Fault("inhoud", "Kies een <gemeente>.")));
        var screen = Screens.show("screen/message.jte", frame, TEXT);
        assertThat(screen.getStatusCode().value()).isEqualTo(422);
        assertThat(screen(frame)).contains("href=\"#inhoud\"", "Kies een &lt;gemeente&gt;.");
        assertThat(faults(screen(frame))).isEmpty();
    }

    @Test
    void theStyleOfFormsIsValidCss() throws IOException, SAXException {
        try (var file = Objects.requireNonNull(Screens.class.getResourceAsStream("/app/forms.css"))) {
            var style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(faults("<!doctype html><html lang=\"nl\"><head><title>Stijl</title><style>" + style
                            + "</style></head><body><p>Tekst</p></body></html>"))
                    .isEmpty();
        }
    }

    private static String screen(Frame frame) {
        return Objects.requireNonNull(Screens.show("screen/message.jte", frame, TEXT).getBody());
    }

    private static Frame frame(String language) {
        var request = new MockHttpServletRequest("GET", "/meedoen");
        request.addParameter("lang", language);
        request.setQueryString("lang=" + language + "&a=b");
        return Frame.of(Screens.class, request, "away.title");
    }

    private static String faults(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        var content = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(validator.validate(content)).get("messages").values().stream()
                .filter(m -> !m.get("type").asString().equals("info")
                        || m.path("subType").asString("").equals("warning"))
                .map(m -> m.path("message").asString() + " " + m.path("extract").asString(""))
                .reduce("", (a, b) -> a + b + "\n");
    }
}
