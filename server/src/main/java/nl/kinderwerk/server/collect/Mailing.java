package nl.kinderwerk.server.collect;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.screen.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends invitations by mail, and reminders to those who have not answered: their invitation is still there. An address
 * that the mail server refuses, or that somebody hands in as bounced, gets no more mail.
 */
final class Mailing {
    private final JdbcClient database;
    private final Invitations invitations;
    private final ObjectProvider<JavaMailSender> sender;
    private final Waves waves;

    Mailing(JdbcClient database, Invitations invitations, ObjectProvider<JavaMailSender> sender, Waves waves) {
        this.database = database;
        this.invitations = invitations;
        this.sender = sender;
        this.waves = waves;
    }

    /**
     * What became of a mail-out.
     *
     * @param refused addresses that the mail server did not take
     */
    record Sent(int number, List<String> refused) {}

    private record Addressee(UUID invitation, String email) {}

    /** Whether a mail server is set. */
    boolean isPossible() {
        return sender.getIfAvailable() != null;
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
        emails.stream()
                .distinct()
                .filter(email -> !isInvited(wave, email))
                .forEach(email -> invitations.issue(wave, organisation, Optional.of(email)));
        return send(addressees(wave, "mailed IS NULL AND organisation = :organisation", organisation), link, "invite");
    }

    /** Reminds everybody who was mailed before today and did not answer. */
    Sent remind(String wave, String link) {
        return send(addressees(wave, "mailed < current_date AND '' = :organisation", ""), link, "remind");
    }

    /** Strikes addresses from which mail came back. */
    int bounced(String wave, List<String> emails) {
        return emails.stream().mapToInt(email -> bounced(wave, email)).sum();
    }

    private int bounced(String wave, String email) {
        return database.sql("UPDATE invitation SET bounced = true WHERE wave = :wave AND lower(email) = lower(:email)")
                .param("wave", wave)
                .param("email", email)
                .update();
    }

    private boolean isInvited(String wave, String email) {
        return database.sql("SELECT 1 FROM invitation WHERE wave = :wave AND lower(email) = lower(:email)")
                .param("wave", wave)
                .param("email", email)
                .query()
                .rows()
                .stream()
                .findAny()
                .isPresent();
    }

    private List<Addressee> addressees(String wave, String which, String organisation) {
        return database.sql("SELECT id, email FROM invitation WHERE wave = :wave AND email IS NOT NULL AND NOT bounced AND "
                        + which + " ORDER BY gen_random_uuid()")
                .param("wave", wave)
                .param("organisation", organisation)
                .query((row, number) -> new Addressee(row.getObject("id", UUID.class), row.getString("email")))
                .list();
    }

    private Sent send(List<Addressee> addressees, String link, String kind) {
        var refused = addressees.stream()
                .filter(addressee -> !send(addressee, link, kind))
                .map(Addressee::email)
                .toList();
        return new Sent(addressees.size() - refused.size(), refused);
    }

    private boolean send(Addressee to, String link, String kind) {
        try {
            sender.getObject().send(letter(to, link, kind));
            mark(to, "mailed = current_date");
            return true;
        } catch (MailException refused) {
            mark(to, "bounced = true");
            return false;
        }
    }

    /** Every letter has its own code: an earlier one cannot be written again, for only its hash was kept. */
    private SimpleMailMessage letter(Addressee to, String link, String kind) {
        var study = waves.study();
        var language = study.languages().getFirst();
        var words = Words.of(Mailing.class, language);
        var letter = new SimpleMailMessage();
        letter.setFrom(System.getenv().getOrDefault("KINDERWERK_MAIL_FROM", "kinderwerk@localhost"));
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
