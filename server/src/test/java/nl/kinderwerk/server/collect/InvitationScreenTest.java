package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.server.mail.MailServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a researcher reads after each form: never who answered. */
final class InvitationScreenTest {
    private static final List<String> EMAILS = List.of("an@kring.nl", "bo@kring.nl", "cas@kring.nl");

    @TempDir
    private Path temporary;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    private Asked asked;
    private InvitationController screen;

    @BeforeEach
    void start() {
        server.start();
        asked = new Asked(temporary).with("kring", "GM0344", 6);
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        screen = screen(asked.waves);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private InvitationController screen(Waves waves) {
        var mail = new MailServer(Optional.of(sender), "meting@kinderwerk.example");
        return new InvitationController(
                waves, asked.invitations, new Mailing(asked.database, asked.invitations, mail, waves));
    }

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        asked.close();
        server.stop();
    }

    @Test
    void afterBouncedNobodyReadsWhoAnswered() throws Exception {
        invite();
        var before = text(screen.bounced("nu", String.join("\n", EMAILS), request));
        answer("an@kring.nl");
        answer("bo@kring.nl");
        assertThat(text(screen.bounced("nu", String.join("\n", EMAILS), request)))
                .contains("Deze 3 adressen krijgen geen mail meer.")
                .isEqualTo(before);
        assertThat(text(screen.bounced("nu", "an@kring.nl", request)))
                .isEqualTo(text(screen.bounced("nu", "cas@kring.nl", request)));
    }

    @Test
    void afterAMailOutOrReminderNobodyReadsHowManyAnswered() throws Exception {
        invite();
        var nobody = reminded();
        answer("an@kring.nl");
        answer("bo@kring.nl");
        assertThat(reminded()).isEqualTo(nobody).contains("De herinneringen zijn verstuurd.");
        answer("cas@kring.nl");
        assertThat(reminded()).isEqualTo(nobody);
        assertThat(invite()).contains("De uitnodigingen zijn verstuurd.");
        assertThat(server.getReceivedMessages()).hasSize(3 + 3 + 1);
    }

    @Test
    void ofAWaveThatIsOverNobodyIsReminded() {
        invite();
        var later = Clock.fixed(Instant.parse("2200-01-02T00:00:00Z"), ZoneOffset.UTC);
        screen = screen(new Waves(() -> asked.study, later));
        assertThat(reminded()).contains("Deze meting staat niet open.");
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void whoTypesNoNumberOfCodesReadsWhatToFillIn() {
        for (var typed : List.of("tien", "10 stuks", "", "0", "501", "-1", "99999999999")) {
            var answer = screen.codes("nu", "kring", typed, "csv", request);
            assertThat(answer.getStatusCode().value()).as(typed).isEqualTo(422);
            assertThat(text(answer)).contains("Vul een getal in van 1 tot en met 500.");
        }
        assertThat(body(screen.codes("nu", "kring", " 10 ", "csv", request)).lines())
                .hasSize(11);
        assertThat(asked.invitations.organisations("nu").getFirst().issued()).isEqualTo(10);
    }

    private String invite() {
        return text(screen.mail("nu", "kring", String.join("\n", EMAILS), request));
    }

    private String reminded() {
        asked.database.sql("UPDATE invitation SET mailed = mailed - 1").update();
        return text(screen.remind("nu", request));
    }

    /** With the newest letter. */
    private void answer(String email) throws Exception {
        var letters = server.getReceivedMessagesForDomain(email);
        var text = letters[letters.length - 1].getContent().toString();
        var token = text.replaceFirst("(?s).*/meedoen/(\\S+).*", "$1");
        assertThat(asked.send(token, Map.of())).isTrue();
    }

    private static String text(ResponseEntity<String> answer) {
        return Jsoup.parse(body(answer)).body().text();
    }

    private static String body(ResponseEntity<String> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
