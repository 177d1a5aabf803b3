package nl.kinderwerk.server.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Where mail goes out.
 *
 * @param sender none when no mail server is set
 * @param from the address of the sender
 */
public record MailServer(Optional<JavaMailSender> sender, String from) {
    private static final String PORT = "587";
    private static final String TIMEOUT_MS = "10000";

    /**
     * The mail server of the operator's settings.
     *
     * @throws IllegalArgumentException when the port is no number
     */
    public static MailServer of(Settings settings) {
        var from = settings.get(Setting.MAIL_FROM).orElse("kinderwerk@localhost");
        return new MailServer(settings.get(Setting.MAIL_HOST).map(host -> sender(host, settings)), from);
    }

    /** Encrypted as soon as the mail server can. */
    private static JavaMailSender sender(String host, Settings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port(settings.get(Setting.MAIL_PORT).orElse(PORT)));
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        settings.get(Setting.MAIL_USERNAME).ifPresent(name -> {
            sender.setUsername(name);
            sender.setPassword(settings.get(Setting.MAIL_PASSWORD).orElse(""));
            properties.setProperty("mail.smtp.auth", "true");
        });
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        return sender;
    }

    private static int port(String number) {
        if (!number.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(
                    Setting.MAIL_PORT.variable() + " is no number of a port: " + number + ". Usual is " + PORT + ".");
        }
        return Integer.parseInt(number);
    }
}
