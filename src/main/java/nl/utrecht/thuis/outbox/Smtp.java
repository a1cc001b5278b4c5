package nl.utrecht.thuis.outbox;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connections to the mail server. */
@Startup
@ApplicationScoped
class Smtp {
    private static final int HANGING_UP = 421;
    private final MailConfig config;

    /** @throws IllegalStateException when the sender or the place for bounces is no address */
    Smtp(MailConfig config) {
        this.config = config;
        checkAddress("thuis.mail.from", config.from());
        config.bounces().ifPresent(bounces -> checkAddress("thuis.mail.bounces", bounces));
    }

    private static void checkAddress(String setting, String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalStateException(setting + " must be like onderzoek@utrecht.nl, and is " + address, e);
        }
    }

    /** An open connection over which mails go one after another. */
    Connection connect() throws MessagingException {
        Properties properties = new Properties();
        String timeout = String.valueOf(config.timeout().toMillis());
        properties.put("mail.smtp.host", config.host());
        properties.put("mail.smtp.port", String.valueOf(config.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.starttls.enable", String.valueOf(config.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(config.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.localhost", MimeMail.domain(config.from()));
        Session session = Session.getInstance(properties);
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect(config.username().orElse(null), config.password().orElse(null));
        return new Connection(session, transport);
    }

    /** One session with the mail server. */
    final class Connection implements AutoCloseable {
        private final Session session;
        private final SMTPTransport transport;

        private Connection(Session session, SMTPTransport transport) {
            this.session = session;
            this.transport = transport;
        }

        /**
         * Sends one mail; returns when the server has taken it. The same id gives the same Message-ID, however often it is sent.
         *
         * @throws MailRefused when it goes no further with this mail; the next one may go over this connection
         * @throws MessagingException when the connection is lost; whether the server has the mail is unknown
         */
        void send(UUID id, Mail mail) throws MailRefused, MessagingException {
            MimeMail message = new MimeMail(session, config, id, mail);
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                throw refusal(e).orElseThrow(() -> e);
            }
        }

        /**
         * What the server answered to this very mail. The transport's last reply may be one to an earlier mail, so it is taken from the
         * exception. 421 is the server hanging up. A 5xx to {@code MAIL FROM} is about our address, not the recipient's: that gets put right.
         */
        private Optional<MailRefused> refusal(MessagingException thrown) {
            for (Exception e = thrown; e instanceof MessagingException link; e = link.getNextException()) {
                int code = link instanceof SMTPSendFailedException send
                        ? send.getReturnCode()
                        : link instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
                boolean aboutUs = link instanceof SMTPSendFailedException send && send.getCommand().startsWith("MAIL");
                if (code >= 400 && code < 600 && code != HANGING_UP) {
                    return Optional.of(new MailRefused(String.valueOf(code), code >= 500 && !aboutUs, thrown));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // the server is gone already; every mail's fate is recorded
            }
        }
    }
}
