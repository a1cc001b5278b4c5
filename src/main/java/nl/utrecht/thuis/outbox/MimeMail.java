package nl.utrecht.thuis.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail in the form in which it travels. The same id gives the same Message-ID and the same address for bounces, however often it is sent. */
final class MimeMail extends SMTPMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final String messageId;

    /** @throws MailRefused when an address is none */
    MimeMail(Session session, MailConfig config, UUID id, Mail mail) throws MailRefused, MessagingException {
        super(session);
        messageId = "<" + id + "@" + domain(config.from()) + ">";
        setEnvelopeFrom(config.bounces().map(bounces -> bounceAddress(bounces, id)).orElse(config.from()));
        setFrom(sender(config.from(), mail.fromName() == null ? config.fromName() : mail.fromName()));
        if (mail.replyTo() != null) {
            setReplyTo(new InternetAddress[]{address(mail.replyTo(), "sender", false)});
        }
        setRecipient(Message.RecipientType.TO, address(mail.to(), "address", true));
        setSubject(mail.subject(), UTF_8);
        setHeader("Content-Language", mail.language());
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** The envelope's sender of one message: a bounce comes back to it, and so tells which message it was. */
    static String bounceAddress(String bounces, UUID id) {
        int at = bounces.lastIndexOf('@');
        return bounces.substring(0, at) + "+" + id.toString().replace("-", "") + bounces.substring(at);
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress sender(String address, String name) {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress address(String address, String field, boolean forGood) throws MailRefused {
        try {
            InternetAddress one = new InternetAddress(address, true);
            if (one.isGroup()) {
                throw new AddressException("A group is no address");
            }
            return one;
        } catch (AddressException e) {
            throw new MailRefused(field, forGood, e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
