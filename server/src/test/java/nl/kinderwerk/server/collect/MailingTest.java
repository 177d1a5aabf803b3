package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real mail server on this machine. */
final class MailingTest {
    private static final String LINK = "https://kinderwerk.example/meedoen/";

    @TempDir
    private Path temporary;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Asked asked;
    private Mailing mailing;

    @BeforeEach
    void start() {
        server.start();
        asked = new Asked(temporary).with("kring", "GM0344", 6);
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        mailing = mailing(new MailServer(Optional.of(sender), "meting@kinderwerk.example"));
    }

    private Mailing mailing(MailServer mailServer) {
        return new Mailing(asked.database, asked.invitations, mailServer, asked.waves);
    }

    @Test
    void theOperatorSetsTheMailServerAndTheSender() throws Exception {
        var settings = new Settings(
                temporary,
                Map.of(
                        "KINDERWERK_MAIL_HOST",
                        "localhost",
                        "KINDERWERK_MAIL_PORT",
                        Integer.toString(server.getSmtp().getPort()),
                        "KINDERWERK_MAIL_FROM",
                        "onderzoek@kinderwerk.example"));
        mailing(MailServer.of(settings)).invite("nu", "kring", List.of("an@kring.nl"), LINK);
        assertThat(server.getReceivedMessages()[0].getFrom()[0]).hasToString("onderzoek@kinderwerk.example");
        assertThat(mailing(MailServer.of(new Settings(temporary, Map.of()))).isPossible())
                .isFalse();
        assertThatThrownBy(() -> MailServer.of(
                        new Settings(temporary, Map.of("KINDERWERK_MAIL_HOST", "a", "KINDERWERK_MAIL_PORT", "smtp"))))
                .hasMessageContaining("KINDERWERK_MAIL_PORT is no number of a port");
    }

    @AfterEach
    void stop() {
        asked.close();
        server.stop();
    }

    private List<String> tokens() throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailingTest::token)
                .toList();
    }

    private static String token(MimeMessage message) {
        try {
            return message.getContent()
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith(LINK))
                    .map(line -> line.substring(LINK.length()).strip())
                    .findFirst()
                    .orElseThrow();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void yesterday() {
        asked.database.sql("UPDATE invitation SET mailed = mailed - 1").update();
    }

    @Test
    void everyAddressGetsACodeOfItsOwnOnce() throws Exception {
        var addresses = List.of("an@kring.nl", "bo@kring.nl", "an@kring.nl");
        mailing.invite("nu", "kring", addresses, LINK);
        mailing.invite("nu", "kring", addresses, LINK);
        assertThat(tokens())
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allMatch(t -> asked.invitations.find(t).isPresent());
    }

    @Test
    void onlyThoseWhoDidNotAnswerAreReminded() throws Exception {
        mailing.invite("nu", "kring", List.of("an@kring.nl", "bo@kring.nl"), LINK);
        mailing.remind("nu", LINK);
        assertThat(server.getReceivedMessages()).as("on the same day").hasSize(2);
        asked.send(token(server.getReceivedMessagesForDomain("an@kring.nl")[0]), Map.of());
        yesterday();
        mailing.remind("nu", LINK);
        assertThat(server.getReceivedMessagesForDomain("bo@kring.nl")).hasSize(2);
        assertThat(server.getReceivedMessagesForDomain("an@kring.nl")).hasSize(1);
    }

    @Test
    void whoAnsweredIsNotInvitedAgainWithTheWholeList() throws Exception {
        mailing.invite("nu", "kring", List.of("an@kring.nl", "bo@kring.nl"), LINK);
        asked.send(token(server.getReceivedMessagesForDomain("an@kring.nl")[0]), Map.of());
        mailing.invite("nu", "kring", List.of("An@kring.nl", "bo@kring.nl", "cas@kring.nl"), LINK);
        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(server.getReceivedMessagesForDomain("an@kring.nl")).hasSize(1);
        assertThat(asked.invitations.organisations("nu").getFirst().issued())
                .as("the size of the group")
                .isEqualTo(3);
    }

    @Test
    void whoWasInvitedBeforeAddressesWereKeptIsNotInvitedAgain() {
        mailing.invite("nu", "kring", List.of("an@kring.nl"), LINK);
        asked.database.sql("DELETE FROM invited_address").update();
        mailing.invite("nu", "kring", List.of("AN@kring.nl"), LINK);
        assertThat(asked.count("invitation")).isEqualTo(1);
    }

    @Test
    void anAddressThatBouncedGetsNoMoreMail() {
        mailing.invite("nu", "kring", List.of("an@kring.nl", "bo@kring.nl"), LINK);
        yesterday();
        mailing.bounced("nu", List.of("AN@kring.nl", "nooit@kring.nl"));
        assertThat(struck()).isEqualTo(1);
        mailing.remind("nu", LINK);
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    /** A second click, or a browser that asks again, while the first letters are on their way. */
    @Test
    void twoMailOutsAtTheSameTimeSendEverybodyOneLetter() {
        var emails = List.of("an@kring.nl", "bo@kring.nl", "cas@kring.nl");
        whileSending(() -> mailing.invite("nu", "kring", emails, LINK)).invite("nu", "kring", emails, LINK);
        assertThat(server.getReceivedMessages()).hasSize(3);
        yesterday();
        whileSending(() -> mailing.remind("nu", LINK)).remind("nu", LINK);
        assertThat(server.getReceivedMessages()).hasSize(6);
        assertThat(server.getReceivedMessagesForDomain("cas@kring.nl")).hasSize(2);
    }

    @Test
    void noTransactionIsOpenWhileMailIsSent() {
        var open = new ArrayList<Integer>();
        whileSending(() -> open.add(asked.whole
                        .asOwner()
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'")
                        .query(Integer.class)
                        .single()))
                .invite("nu", "kring", List.of("an@kring.nl"), LINK);
        assertThat(open).containsExactly(0);
    }

    @Test
    void whoAnswersOrBouncesDuringAMailOutGetsNoLetterAndTheOthersDo() {
        mailing.invite("nu", "kring", List.of("an@kring.nl", "bo@kring.nl", "cas@kring.nl"), LINK);
        yesterday();
        whileSending(() -> asked.database
                        .sql("DELETE FROM invitation WHERE mailed < :today")
                        .param("today", Asked.TODAY)
                        .update())
                .remind("nu", LINK);
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    /** Does something else when the first letter goes out. */
    private Mailing whileSending(Runnable something) {
        var isFirst = new AtomicBoolean(true);
        var interrupted = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage letter) {
                if (isFirst.getAndSet(false)) {
                    something.run();
                }
                super.send(letter);
            }
        };
        interrupted.setHost("localhost");
        interrupted.setPort(sender.getPort());
        return mailing(new MailServer(Optional.of(interrupted), "meting@kinderwerk.example"));
    }

    @Test
    void oneAddressThatIsEnteredByTwoAtTheSameTimeGetsOneInvitation() {
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> asked.invitations.invite("nu", "kring", "mens" + i % 20 + "@kring.nl"));
        assertThat(asked.count("invitation")).isEqualTo(20);
        assertThat(asked.invitations.organisations("nu").getFirst().issued()).isEqualTo(20);
    }

    @Test
    void aMailServerThatIsAwayTakesNobodysTurn() {
        mailing.invite("nu", "kring", List.of("an@kring.nl"), LINK);
        yesterday();
        sender.setPort(1);
        mailing.invite("nu", "kring", List.of("bo@kring.nl"), LINK);
        assertThat(mailing.remind("nu", LINK).isDone()).isFalse();
        sender.setPort(server.getSmtp().getPort());
        mailing.invite("nu", "kring", List.of(), LINK);
        mailing.remind("nu", LINK);
        assertThat(server.getReceivedMessagesForDomain("an@kring.nl")).hasSize(2);
        assertThat(server.getReceivedMessagesForDomain("bo@kring.nl")).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayStrikesNobody() {
        server.stop();
        assertThat(mailing.invite("nu", "kring", List.of("an@kring.nl"), LINK))
                .isEqualTo(new Mailing.Sent(List.of(), List.of(), false));
        assertThat(struck()).isZero();
    }

    /** The other address is tried whatever comes first. */
    private Mailing.Sent inviteWith(String reply) throws Exception {
        try (var refusing = new RefusingMailServer(Map.of("an@kring.nl", reply))) {
            sender.setPort(refusing.port());
            return mailing.invite("nu", "kring", List.of("an@kring.nl", "bo@kring.nl"), LINK);
        } finally {
            sender.setPort(server.getSmtp().getPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 nobody of that name", "551 not here", "553 5.1.3 no such name"})
    void anAddressThatDoesNotExistIsToldAndStruck(String reply) throws Exception {
        assertThat(inviteWith(reply)).isEqualTo(new Mailing.Sent(List.of("an@kring.nl"), List.of(), true));
        assertThat(struck()).isEqualTo(1);
        assertThat(mailed()).containsExactly("bo@kring.nl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 <an@kring.nl>: Relay access denied",
                "550 5.7.1 Client host blocked",
                "550-5.7.26 This mail has no proof of its sender\r\n550 5.7.26 Set up SPF",
                "450 4.2.0 Greylisted",
                "452 4.2.2 Mailbox full"
            })
    void anAddressThatIsNotTakenNowWaitsAndTheOthersGetTheirMail(String reply) throws Exception {
        assertThat(inviteWith(reply)).isEqualTo(new Mailing.Sent(List.of(), List.of("an@kring.nl"), true));
        assertThat(struck()).isZero();
        assertThat(mailed()).containsExactly("bo@kring.nl");
        mailing.invite("nu", "kring", List.of(), LINK);
        assertThat(server.getReceivedMessagesForDomain("an@kring.nl")).hasSize(1);
    }

    @Test
    void anAddressThatIsEnteredAgainIsNoLongerStruck() throws Exception {
        inviteWith("550 nobody of that name");
        mailing.invite("nu", "kring", List.of("bo@kring.nl"), LINK);
        assertThat(server.getReceivedMessages()).isEmpty();
        mailing.invite("nu", "kring", List.of("AN@kring.nl"), LINK);
        assertThat(server.getReceivedMessagesForDomain("an@kring.nl")).hasSize(1);
        assertThat(struck()).isZero();
    }

    @Test
    void whoWasMailedBeforeItBouncedGetsTheNextReminder() {
        mailing.invite("nu", "kring", List.of("an@kring.nl"), LINK);
        mailing.bounced("nu", List.of("an@kring.nl"));
        mailing.invite("nu", "kring", List.of("an@kring.nl"), LINK);
        assertThat(server.getReceivedMessages()).hasSize(1);
        yesterday();
        mailing.remind("nu", LINK);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private List<String> mailed() {
        return asked.database
                .sql("SELECT email FROM invitation WHERE mailed IS NOT NULL")
                .query(String.class)
                .list();
    }

    private int struck() {
        return asked.database
                .sql("SELECT count(*) FROM invitation WHERE bounced")
                .query(Integer.class)
                .single();
    }
}
