package nl.kinderwerk.server.collect;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server says when it does not take mail for one address.
 *
 * @param code of three digits, as in RFC 5321
 * @param reply all it said, often with a finer code as in RFC 3463
 */
record Refusal(int code, String reply) {
    /** No such mailbox, not here, or not a name that a mailbox may have. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553);

    /** It knows the address, or does not look, but wants no mail from us: a relay that is shut, or a block list. */
    private static final Pattern POLICY = Pattern.compile("^\\d{3}[ -]5\\.7\\.");

    /** Nothing when the fault is not in the address. */
    static Optional<Refusal> in(MailException failed) {
        return failed instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                        .flatMap(Refusal::chain)
                        .filter(SMTPAddressFailedException.class::isInstance)
                        .map(SMTPAddressFailedException.class::cast)
                        .map(e -> new Refusal(e.getReturnCode(), Objects.toString(e.getMessage(), "")))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first, Objects::nonNull, e -> e instanceof MessagingException mail ? mail.getNextException() : null);
    }

    /** Whether there is no such address; otherwise it may be taken another time. */
    boolean isForGood() {
        return NO_SUCH_ADDRESS.contains(code) && !POLICY.matcher(reply).find();
    }
}
