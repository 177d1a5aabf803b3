package nl.kinderwerk.server.partner;

import java.util.List;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;

/** Tells co-ordinators by mail that somebody wants to come. The mail does not say who: that stands on the screen. */
final class Notice {
    private final JdbcClient database;
    private final MailServer server;

    Notice(JdbcClient database, MailServer server) {
        this.database = database;
        this.server = server;
    }

    /** The co-ordinators of the organisation in whose scope it is asked. */
    List<String> addressees() {
        return database.sql("SELECT email FROM account WHERE 'COORDINATOR' = ANY (roles)"
                        + " AND organisation = current_setting('kinderwerk.organisation') ORDER BY email")
                .query(String.class)
                .list();
    }

    /** Sends it in the background, when a mail server is set; the request stands on the screen anyway. */
    void send(List<String> addressees, String address) {
        server.sender()
                .ifPresent(sender -> Thread.startVirtualThread(() -> {
                    try {
                        addressees.forEach(to -> sender.send(letter(to, address)));
                    } catch (MailException unsent) {
                        // The co-ordinator sees the request at the next visit.
                    }
                }));
    }

    private SimpleMailMessage letter(String to, String address) {
        var words = Words.of(Notice.class, "nl");
        var letter = new SimpleMailMessage();
        letter.setFrom(server.from());
        letter.setTo(to);
        letter.setSubject(words.say("mail.subject"));
        letter.setText(words.say("mail.text", address));
        return letter;
    }
}
