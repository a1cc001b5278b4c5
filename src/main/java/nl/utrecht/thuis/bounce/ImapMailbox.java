package nl.utrecht.thuis.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.utrecht.thuis.bounce.BouncesConfig.Encryption;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * A mailbox that is read over IMAP. Who reads it at the same time does no harm: what another has removed is passed over, and what has been flagged is for a
 * person. What a crash left marked as deleted goes when the mailbox is next closed.
 */
record ImapMailbox(BouncesConfig.Imap config) {

    /**
     * Gives the mails to a reader, oldest first, and does with each what it says.
     *
     * @param most after how many to stop
     * @throws MessagingException when the mailbox cannot be opened or the connection is lost; what was read until then is settled, or comes again
     */
    void read(int most, MailReader reader) throws MessagingException {
        try (Store store = open(); Folder folder = store.getFolder(config.folder())) {
            folder.open(Folder.READ_WRITE);
            List<Message> aside = new ArrayList<>();
            int given = 0;
            for (Message message : folder.search(new AndTerm(without(Flags.Flag.DELETED), without(Flags.Flag.FLAGGED)))) {
                if (given++ == most) {
                    break;
                }
                MailReader.Fate fate = give(message, reader);
                if (fate == MailReader.Fate.DESTROY) {
                    destroy(message);
                } else if (fate == MailReader.Fate.SET_ASIDE) {
                    aside.add(message);
                }
            }
            setAside(store, folder, aside);
        }
    }

    private static FlagTerm without(Flags.Flag flag) {
        return new FlagTerm(new Flags(flag), false);
    }

    private Store open() throws MessagingException {
        boolean tls = config.encryption() == Encryption.TLS;
        String protocol = tls ? "imaps" : "imap";
        String timeout = String.valueOf(config.timeout().toMillis());
        boolean startTls = config.encryption() == Encryption.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", timeout);
        properties.put("mail." + protocol + ".timeout", timeout);
        properties.put("mail." + protocol + ".writetimeout", timeout);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", String.valueOf(startTls));
        properties.put("mail." + protocol + ".starttls.required", String.valueOf(startTls));
        properties.put("mail." + protocol + ".peek", "true");
        properties.put("mail." + protocol + ".fetchsize", String.valueOf(DeliveryReport.MOST_BYTES / 8));
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(config.host().orElseThrow(), config.port().orElse(tls ? 993 : 143), config.username().orElse(""),
                config.password().orElse(""));
        return store;
    }

    /** As a stream, of which the reader takes no more than it wants. */
    private static MailReader.Fate give(Message message, MailReader reader) throws MessagingException {
        try (InputStream mail = ((IMAPMessage) message).getMimeStream()) {
            return reader.read(mail);
        } catch (MessageRemovedException e) {
            return MailReader.Fate.KEEP;
        } catch (IOException e) {
            if (e.getCause() instanceof FolderClosedException closed) {
                throw closed;
            }
            return MailReader.Fate.KEEP;
        }
    }

    private static void destroy(Message message) throws MessagingException {
        try {
            message.setFlag(Flags.Flag.DELETED, true);
        } catch (MessageRemovedException e) {
            // somebody else was first
        }
    }

    private void setAside(Store store, Folder folder, List<Message> messages) throws MessagingException {
        Message[] aside = messages.stream().filter(message -> !message.isExpunged()).toArray(Message[]::new);
        if (aside.length == 0) {
            return;
        } else if (config.unrecognised().isEmpty()) {
            folder.setFlags(aside, new Flags(Flags.Flag.FLAGGED), true);
            return;
        }
        Folder elsewhere = store.getFolder(config.unrecognised().get());
        if (!elsewhere.exists()) {
            elsewhere.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(aside, elsewhere);
        folder.setFlags(aside, new Flags(Flags.Flag.DELETED), true);
    }
}
