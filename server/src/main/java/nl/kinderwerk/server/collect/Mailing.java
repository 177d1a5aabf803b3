package nl.kinderwerk.server.collect;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
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
     * @param refused addresses that there are not, says the mail server
     * @param waiting addresses that it did not take this time
     * @param isDone whether all were tried; not when the mail server could not be used
     */
    record Sent(List<String> refused, List<String> waiting, boolean isDone) {
        Sent {
            refused = List.copyOf(refused);
            waiting = List.copyOf(waiting);
        }

        /** Whether nothing is left for another time. */
        boolean isAll() {
            return isDone && waiting.isEmpty();
        }
    }

    /**
     * Somebody to write to.
     *
     * @param mailed the day of the last letter
     */
    private record Addressee(UUID invitation, String email, Optional<LocalDate> mailed) {}

    private enum Outcome {
        DONE,
        REFUSED,
        WAITING,
        FAILED
    }

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
        emails.stream()
                .filter(email -> invitations.invite(wave, organisation, email).isEmpty())
                .forEach(email -> mendStruck(wave, organisation, email));
        return send(addressees(wave, organisation, "mailed IS NULL AND organisation = :organisation"), link, "invite");
    }

    /** Reminds everybody who was mailed before today and did not answer. */
    Sent remind(String wave, String link) {
        return send(addressees(wave, "", "mailed < :today"), link, "remind");
    }

    /** An address that is entered again is good again: whoever was mailed before gets the next reminder. */
    private void mendStruck(String wave, String organisation, String email) {
        database.sql("UPDATE invitation SET bounced = false WHERE wave = :wave AND organisation = :organisation"
                        + " AND lower(email) = lower(:email) AND bounced")
                .param("wave", wave)
                .param("organisation", organisation)
                .param("email", email)
                .update();
    }

    /** Strikes addresses from which mail came back. How many were still there nobody may know: the others answered. */
    void bounced(String wave, List<String> emails) {
        emails.forEach(email -> database.sql(
                        "UPDATE invitation SET bounced = true WHERE wave = :wave AND lower(email) = lower(:email)")
                .param("wave", wave)
                .param("email", email)
                .update());
    }

    private List<Addressee> addressees(String wave, String organisation, String which) {
        return database.sql(
                        "SELECT id, email, mailed FROM invitation WHERE wave = :wave AND email IS NOT NULL AND NOT bounced AND "
                                + which + " ORDER BY gen_random_uuid()")
                .params(Map.of("wave", wave, "organisation", organisation, "today", waves.today()))
                .query((row, number) -> new Addressee(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Optional.ofNullable(row.getObject("mailed", LocalDate.class))))
                .list();
    }

    /** When the mail server itself fails, the rest waits for the next time. */
    private Sent send(List<Addressee> addressees, String link, String kind) {
        var refused = new ArrayList<String>();
        var waiting = new ArrayList<String>();
        for (var addressee : addressees) {
            switch (send(addressee, link, kind)) {
                case DONE -> {}
                case REFUSED -> refused.add(addressee.email());
                case WAITING -> waiting.add(addressee.email());
                case FAILED -> {
                    return new Sent(refused, waiting, false);
                }
            }
        }
        return new Sent(refused, waiting, true);
    }

    /** Claims the letter first, so that of two mail-outs at the same time one sends it; no transaction is open meanwhile. */
    private Outcome send(Addressee to, String link, String kind) {
        return invitations
                .again(to.invitation(), to.mailed(), waves.today())
                .map(token -> hand(to, letter(to, link + token, kind)))
                .orElse(Outcome.DONE);
    }

    private Outcome hand(Addressee to, SimpleMailMessage letter) {
        try {
            server.sender().orElseThrow().send(letter);
            return Outcome.DONE;
        } catch (MailException failed) {
            var refusal = Refusal.in(failed);
            var isStruck = refusal.filter(Refusal::isForGood).isPresent();
            giveBack(to, isStruck);
            return isStruck ? Outcome.REFUSED : refusal.isPresent() ? Outcome.WAITING : Outcome.FAILED;
        }
    }

    private void giveBack(Addressee to, boolean isStruck) {
        database.sql(
                        "UPDATE invitation SET mailed = CAST(:mailed AS date), bounced = bounced OR :struck WHERE id = :id")
                .param("mailed", to.mailed().orElse(null))
                .param("struck", isStruck)
                .param("id", to.invitation())
                .update();
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
        letter.setText(words.say("mail." + kind + ".text", link));
        return letter;
    }
}
