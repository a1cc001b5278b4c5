package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connections to the mail server. */
@ApplicationScoped
class Smtp {
    @Inject
    MailConfig config;

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
        properties.put("mail.smtp.from", config.from());
        properties.put("mail.smtp.localhost", host());
        Session session = Session.getInstance(properties);
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect(config.username().orElse(null), config.password().orElse(null));
        return new Connection(session, transport);
    }

    private String host() {
        return config.from().substring(config.from().indexOf('@') + 1);
    }

    /** One session with the mail server. */
    final class Connection implements AutoCloseable {
        private final Session session;
        private final SMTPTransport transport;

        private Connection(Session session, SMTPTransport transport) {
            this.session = session;
            this.transport = transport;
        }

        /** Sends one mail; returns when the server has taken it. The same id gives the same Message-ID, however often it is sent. */
        void send(UUID id, Mail mail) throws MessagingException {
            MimeMessage message = mime(id, mail);
            transport.sendMessage(message, message.getAllRecipients());
        }

        /** The server's last reply code, such as 250, or -1 when there was none. */
        int lastReply() {
            return transport.getLastReturnCode();
        }

        private MimeMessage mime(UUID id, Mail mail) throws MessagingException {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + id + "@" + host() + ">");
                }
            };
            try {
                message.setFrom(new InternetAddress(config.from(), config.fromName(), StandardCharsets.UTF_8.name()));
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), StandardCharsets.UTF_8.name(), "plain");
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
            message.setContent(new MimeMultipart("alternative", text, html));
            message.saveChanges();
            return message;
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
