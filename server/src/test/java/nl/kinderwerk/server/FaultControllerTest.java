package nl.kinderwerk.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.kinderwerk.server.publish.CurrentSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

final class FaultControllerTest {
    @TempDir
    private Path data;

    @Test
    void saysInPlainWordsThatRenderingFailedAndNothingOfTheCause() {
        var answer = fault(500, "/en/edition/2021/v1/");
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(text(answer)).contains("Something went wrong").doesNotContain("Boom", "Exception");
    }

    @Test
    void saysThatAPageIsMissingOnlyWhenItIs() {
        assertThat(text(fault(404, "/en/x"))).contains("This page does not exist");
        for (var status : List.of(400, 403, 405)) {
            var answer = fault(status, "/en/x");
            assertThat(answer.getStatusCode().value()).isEqualTo(status);
            assertThat(text(answer)).contains("This does not work this way").doesNotContain("does not exist");
        }
    }

    @Test
    void findsNothingWhenSomebodyAsksForTheFaultItself() {
        var answer = controller().fault(new MockHttpServletRequest("GET", FaultController.PATH));
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
    }

    private ResponseEntity<byte[]> fault(int status, String path) {
        var request = new MockHttpServletRequest("GET", FaultController.PATH);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("Boom"));
        return controller().fault(request);
    }

    private FaultController controller() {
        return new FaultController(new CurrentSite(() -> Story.site(data)));
    }

    private static String text(ResponseEntity<byte[]> answer) {
        var body = answer.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
