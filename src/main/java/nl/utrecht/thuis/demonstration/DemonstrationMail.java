package nl.utrecht.thuis.demonstration;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.database.Setting;
import org.jspecify.annotations.Nullable;

/** A real SMTP server on this machine that keeps what it takes in memory. The application sends to it as to any other. */
public final class DemonstrationMail {
    private static @Nullable GreenMail server;

    private DemonstrationMail() {}

    /** A mail as it arrived. */
    record Sent(String to, String subject, String language, String text) {}

    /** Starts the server when the demonstration is asked for, and tells the application to send there; before the application starts. */
    public static void startIfAsked() {
        if (!isAsked()) {
            return;
        }
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
        mail.start();
        server = mail;
        System.setProperty("thuis.mail.host", mail.getSmtp().getBindTo());
        System.setProperty("thuis.mail.port", String.valueOf(mail.getSmtp().getPort()));
        System.setProperty("thuis.mail.start-tls", "false");
    }

    /** Whether the demonstration is asked for. */
    static boolean isAsked() {
        return Setting.of("thuis.demo").filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Everything that was sent since the start, oldest first. */
    static List<Sent> sent() {
        if (server == null) {
            return List.of();
        }
        List<Sent> mails = new ArrayList<>();
        try {
            for (MimeMessage message : server.getReceivedMessages()) {
                mails.add(read(message));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail of the demonstration cannot be read", e);
        }
        return mails;
    }

    /** Forgets every mail: of which wave one is cannot be seen from outside. */
    static void forget() {
        if (server != null) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException("The mails of the demonstration cannot be forgotten", e);
            }
        }
    }

    private static Sent read(MimeMessage message) throws MessagingException, IOException {
        String language = message.getHeader("Content-Language", null);
        String text = (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        return new Sent(message.getAllRecipients()[0].toString(), message.getSubject(), language, text);
    }
}
