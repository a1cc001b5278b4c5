package nl.utrecht.thuis.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.bounce.BouncesConfig.Encryption;
import nl.utrecht.thuis.bounce.MailReader.Fate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox on a real server, alone and with others in it. */
class ImapMailboxTest {
    private static Post post;
    private final List<String> read = new ArrayList<>();

    @BeforeAll
    static void start() {
        post = new Post();
    }

    @AfterAll
    static void stop() {
        post.stop();
    }

    @BeforeEach
    void empty() {
        post.empty();
    }

    private static void deliver(String... names) {
        Arrays.stream(names).forEach(name -> post.deliver(mail(name)));
    }

    private static byte[] mail(String name) {
        return ("Subject: " + name + "\r\n\r\nfrom somebody\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private MailReader saying(Fate fate) {
        return mail -> {
            read.add(MailPart.read(mail.readAllBytes()).subject());
            return fate;
        };
    }

    private static ImapMailbox mailbox() {
        return new ImapMailbox(post.mailbox(Optional.empty()));
    }

    @Test
    void whatIsDealtWithIsGoneFromTheServer() throws MessagingException {
        deliver("a", "b");
        mailbox().read(10, saying(Fate.DESTROY));
        assertEquals(List.of("a", "b"), read);
        assertEquals(0, post.inMailbox().size());
    }

    @Test
    void whatIsForAPersonStaysUnreadWithAFlagAndIsNotReadAgain() throws MessagingException {
        deliver("a");
        mailbox().read(10, saying(Fate.SET_ASIDE));
        mailbox().read(10, saying(Fate.DESTROY));
        assertEquals(List.of("a"), read);
        assertTrue(post.inMailbox().get(0).isSet(Flags.Flag.FLAGGED));
        assertFalse(post.inMailbox().get(0).isSet(Flags.Flag.SEEN));
    }

    @Test
    void whatIsForAPersonGoesToAFolderOfItsOwnWhereOneIsNamed() throws MessagingException {
        deliver("a", "b");
        ImapMailbox mailbox = new ImapMailbox(post.mailbox(Optional.of(Post.ASIDE)));
        mailbox.read(10, saying(Fate.SET_ASIDE));
        deliver("c");
        mailbox.read(10, saying(Fate.SET_ASIDE));
        assertEquals(List.of("a", "b", "c"), read);
        assertEquals(0, post.inMailbox().size());
        assertEquals(3, post.aside().size());
    }

    @Test
    void whatCouldNotBeDealtWithComesAgain() throws MessagingException {
        deliver("a");
        mailbox().read(10, saying(Fate.KEEP));
        mailbox().read(10, saying(Fate.DESTROY));
        assertEquals(List.of("a", "a"), read);
    }

    @Test
    void aMailThatAPersonHasOpenedIsReadAllTheSame() throws MessagingException {
        post.deliver(mail("a"), new Flags(Flags.Flag.SEEN));
        mailbox().read(10, saying(Fate.DESTROY));
        assertEquals(List.of("a"), read);
    }

    @Test
    void itStopsAfterABatchAndGoesOnNextTime() throws MessagingException {
        deliver("a", "b", "c");
        mailbox().read(2, saying(Fate.DESTROY));
        assertEquals(List.of("a", "b"), read);
        mailbox().read(2, saying(Fate.DESTROY));
        assertEquals(List.of("a", "b", "c"), read);
    }

    @Test
    void whatACrashLeftMarkedIsRemovedAndNotReadAgain() throws MessagingException {
        post.deliver(mail("a"), new Flags(Flags.Flag.DELETED));
        mailbox().read(10, saying(Fate.DESTROY));
        assertEquals(List.of(), read);
        assertEquals(0, post.inMailbox().size());
    }

    @Test
    void whatAnotherReplicaRemovesMeanwhileIsPassedOver() throws MessagingException {
        deliver("a", "b", "c");
        List<String> others = new ArrayList<>();
        MailReader first = mail -> {
            if (others.isEmpty()) {
                others.add("read");
                try {
                    mailbox().read(10, saying(Fate.DESTROY));
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }
            return saying(Fate.DESTROY).read(mail);
        };
        mailbox().read(10, first);
        assertEquals(0, post.inMailbox().size());
        Set<String> once = new HashSet<>(read);
        once.remove("");
        assertEquals(Set.of("a", "b", "c"), once);
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotRead() {
        deliver("a");
        ImapMailbox mailbox = new ImapMailbox(post.mailbox(post.tlsPort(), Post.PASSWORD, Encryption.TLS, Optional.empty()));
        assertThrows(MessagingException.class, () -> mailbox.read(10, saying(Fate.DESTROY)));
        assertEquals(List.of(), read);
        assertEquals(1, post.inMailbox().size());
    }

    @Test
    void aServerWithoutEncryptionIsNotReadUnlessThatIsAllowed() {
        deliver("a");
        ImapMailbox mailbox = new ImapMailbox(post.mailbox(post.port(), Post.PASSWORD, Encryption.STARTTLS, Optional.empty()));
        assertThrows(MessagingException.class, () -> mailbox.read(10, saying(Fate.DESTROY)));
        assertEquals(List.of(), read);
    }

    @Test
    void aWrongPasswordIsSaid() {
        ImapMailbox mailbox = new ImapMailbox(post.mailbox(post.port(), "wrong", Encryption.NONE, Optional.empty()));
        assertThrows(MessagingException.class, () -> mailbox.read(10, saying(Fate.DESTROY)));
    }
}
