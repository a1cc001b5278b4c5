package nl.utrecht.thuis.bounce;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A real mail server with a mailbox for bounces. */
final class Post {
    static final String USER = "bounces";
    static final String PASSWORD = "geheim-woord-1";
    static final String ASIDE = "niet-herkend";
    private final GreenMail server = new GreenMail(
            new ServerSetup[]{ServerSetup.IMAP.dynamicPort().setVerbose(false), ServerSetup.IMAPS.dynamicPort().setVerbose(false)});
    private final GreenMailUser user;

    Post() {
        server.start();
        user = server.setUser("bounces@utrecht.example.org", USER, PASSWORD);
    }

    int port() {
        return server.getImap().getPort();
    }

    int tlsPort() {
        return server.getImaps().getPort();
    }

    String host() {
        return server.getImap().getBindTo();
    }

    void stop() {
        server.stop();
    }

    /** How a mailbox is configured. */
    record Mailbox(Optional<String> host, OptionalInt port, Optional<String> username, Optional<String> password,
            BouncesConfig.Encryption encryption, String folder, Optional<String> unrecognised, Duration timeout)
            implements
                BouncesConfig.Imap {}

    /** This one, without encryption. */
    Mailbox mailbox(Optional<String> unrecognised) {
        return mailbox(port(), PASSWORD, BouncesConfig.Encryption.NONE, unrecognised);
    }

    Mailbox mailbox(int port, String password, BouncesConfig.Encryption encryption, Optional<String> unrecognised) {
        return new Mailbox(Optional.of(host()), OptionalInt.of(port), Optional.of(USER), Optional.of(password), encryption, "INBOX",
                unrecognised, Duration.ofSeconds(10));
    }

    /** Puts a mail into the mailbox, as its bytes are. */
    void deliver(byte[] mail, Flags flags) {
        try {
            inbox().appendMessage(new MimeMessage(null, new ByteArrayInputStream(mail)), flags, new Date(0));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void deliver(byte[] mail) {
        deliver(mail, new Flags());
    }

    /** What is in the mailbox. */
    List<StoredMessage> inMailbox() {
        return inbox().getMessages();
    }

    /** What was put aside in a folder of its own. */
    List<StoredMessage> aside() {
        return folder(ASIDE).map(MailFolder::getMessages).orElse(List.of());
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImapHostManager mailboxes() {
        return server.getManagers().getImapHostManager();
    }

    private MailFolder inbox() {
        try {
            return mailboxes().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<MailFolder> folder(String name) {
        return Optional.ofNullable(mailboxes().getFolder(user, name));
    }
}
