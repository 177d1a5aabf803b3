package nl.kinderwerk.server.collect;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;

/**
 * Sends invitations by mail, and reminders to those who have not answered: their invitation is still there. An address
 * that the mail server refuses, or that somebody hands in as bounced, gets no more mail.
 */
final class Mailing {
    private final JdbcClient database;
    private final Invitations invitations;
    private final MailServer server;
    private final Waves waves;

    Mailing(JdbcClient database, Invitations invitations, MailServer server, Waves waves) {
        this.database = database;
        this.invitations = invitations;
        this.server = server;
        this.waves = waves;
    }

    /**
     * What became of a mail-out.
     *
     * @param refused addresses that the mail server did not take
     * @param isDone whether all were tried; not when the mail server could not be used
     */
    record Sent(List<String> refused, boolean isDone) {
        Sent {
            refused = List.copyOf(refused);
        }
    }

    private record Addressee(UUID invitation, String email) {}

    /** Whether a mail server is set. */
    boolean isPossible() {
        return server.sender().isPresent();
    }

    static boolean isAddress(String email) {
        try {
            new InternetAddress(email, true);
            return email.contains("@");
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** Invites addresses that were not invited before; then mails all of the organisation who were not mailed yet. */
    Sent invite(String wave, String organisation, List<String> emails, String link) {
        emails.forEach(email -> invitations.invite(wave, organisation, email));
        return send(addressees(wave, "mailed IS NULL AND organisation = :organisation", organisation), link, "invite");
    }

    /** Reminds everybody who was mailed before today and did not answer. */
    Sent remind(String wave, String link) {
        return send(addressees(wave, "mailed < current_date AND '' = :organisation", ""), link, "remind");
    }

    /** Strikes addresses from which mail came back. How many were still there nobody may know: the others answered. */
    void bounced(String wave, List<String> emails) {
        emails.forEach(email -> database.sql(
                        "UPDATE invitation SET bounced = true WHERE wave = :wave AND lower(email) = lower(:email)")
                .param("wave", wave)
                .param("email", email)
                .update());
    }

    private List<Addressee> addressees(String wave, String which, String organisation) {
        return database.sql(
                        "SELECT id, email FROM invitation WHERE wave = :wave AND email IS NOT NULL AND NOT bounced AND "
                                + which + " ORDER BY gen_random_uuid()")
                .param("wave", wave)
                .param("organisation", organisation)
                .query((row, number) -> new Addressee(row.getObject("id", UUID.class), row.getString("email")))
                .list();
    }

    /** When the mail server itself fails, nobody is struck and the rest waits for the next time. */
    private Sent send(List<Addressee> addressees, String link, String kind) {
        var refused = new ArrayList<String>();
        for (var addressee : addressees) {
            try {
                server.sender().orElseThrow().send(letter(addressee, link, kind));
                mark(addressee, "mailed = current_date");
            } catch (MailException failed) {
                if (!isRefusal(failed)) {
                    return new Sent(refused, false);
                }
                mark(addressee, "bounced = true");
                refused.add(addressee.email());
            }
        }
        return new Sent(refused, true);
    }

    /** Whether the mail server says that there is no such address. */
    private static boolean isRefusal(MailException failed) {
        return failed instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(e -> e instanceof SendFailedException unsent
                                && unsent.getInvalidAddresses() != null
                                && unsent.getInvalidAddresses().length > 0);
    }

    /** Every letter has its own code: an earlier one cannot be written again, for only its hash was kept. */
    private SimpleMailMessage letter(Addressee to, String link, String kind) {
        var study = waves.study();
        var language = study.languages().getFirst();
        var words = Words.of(Mailing.class, language);
        var letter = new SimpleMailMessage();
        letter.setFrom(server.from());
        letter.setTo(to.email());
        letter.setSubject(words.say("mail." + kind + ".subject", study.title().in(language)));
        letter.setText(words.say("mail." + kind + ".text", link + invitations.again(to.invitation())));
        return letter;
    }

    private void mark(Addressee addressee, String change) {
        database.sql("UPDATE invitation SET " + change + " WHERE id = :id")
                .param("id", addressee.invitation())
                .update();
    }
}
