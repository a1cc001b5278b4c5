package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of a wave in which the application dies while it sends mail, dies while people answer, and dies with its database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {
    private static final String WAVE = "proef";
    private static final int PEOPLE = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/([0-9A-Z]+))");
    private static GreenMail mail;
    private static PackagedApplication application;
    private static Field field;

    @BeforeAll
    static void start() {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        application = new PackagedApplication(Map.of("THUIS_MAIL_HOST", mail.getSmtp().getBindTo(), "THUIS_MAIL_PORT",
                String.valueOf(mail.getSmtp().getPort()), "THUIS_MAIL_START_TLS", "false"));
        application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
        mail.stop();
    }

    @Test
    @Order(1)
    void whoeverIsInvitedTwiceGetsTheSameMail() throws MessagingException, IOException {
        Installation.openWave(application.http().as(Installation.makeResearcher(application)), WAVE, PEOPLE);
        application.await("sending mail", PATIENCE, () -> mail.getReceivedMessages().length > 0);
        application.kill();
        int beforeTheKill = mail.getReceivedMessages().length;
        assertTrue(beforeTheKill < PEOPLE, "it died while it was sending");
        long orphan = application.postmaster();
        application.start();
        assertFalse(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive).isPresent(), "the server of the killed application is stopped");
        assertNotEquals(orphan, application.postmaster());
        leaseRunsOut();
        application.await("inviting everybody", PATIENCE,
                () -> count("select count(*) from outbox_message where state = 'SENT'") == PEOPLE);
        Map<String, Set<String>> received = received();
        assertEquals(PEOPLE, received.size());
        received.forEach((address, mails) -> assertEquals(1, mails.size(), "different mails: " + mails));
        field = new Field(application, received.values().stream().map(mails -> mails.iterator().next().split(" ")[1]).toList());
    }

    /** A power cut cannot be played here; that commits wait for the disk can be asked. */
    @Test
    @Order(1)
    void everyCommitWaitsForTheDisk() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals(List.of("on"), application.database().texts("show " + setting), setting);
        }
    }

    @Test
    @Order(2)
    void aKilledApplicationLosesAndDoublesNothing() throws InterruptedException {
        Future<?> walks = field.goOn();
        application.await("saving", PATIENCE, () -> field.acknowledged() > 500);
        application.kill();
        Field.await(walks);
        application.start();
        assertNothingLostOrDoubled();
    }

    @Test
    @Order(3)
    void aDatabaseKilledWithItLosesAndDoublesNothing() throws InterruptedException {
        int before = field.acknowledged();
        Future<?> walks = field.goOn();
        application.await("saving", PATIENCE, () -> field.acknowledged() > before + 500);
        application.killWithDatabase();
        Field.await(walks);
        application.start();
        assertNothingLostOrDoubled();
    }

    @Test
    @Order(4)
    void everybodyFinishesAndIsStoredOnce() throws InterruptedException {
        Field.await(field.goOn());
        assertTrue(field.people().stream().allMatch(person -> person.sent));
        assertNothingLostOrDoubled();
        assertEquals(PEOPLE, done());
        Installation.closeWave(application.http().as(application.token(Installation.RESEARCHER, Installation.PASSWORD)), WAVE);
        assertEquals(PEOPLE, count("select count(*) from response"));
        assertEquals(0, count("select count(*) from envelope where box = 'ANSWERS'"));
        assertEquals(PEOPLE, done());
    }

    private static void assertNothingLostOrDoubled() {
        assertEquals(List.of(), field.lost());
        long sent = field.people().stream().filter(person -> person.sent).count();
        long sending = field.people().stream().filter(person -> !person.sent && String.valueOf(person.uncertain).endsWith("/check"))
                .count();
        assertTrue(sent <= done() && done() <= sent + sending, sent + " sent and " + done() + " done");
        assertEquals(done(), count("select count(*) from envelope where box = 'ANSWERS'") + count("select count(*) from response"));
        assertEquals(done(), count("select count(*) from invitation where done"));
        assertEquals(done(), count("select coalesce(sum(people), 0) from participation_day where step = 'DONE' and dimension = 'all'"));
    }

    private static long done() {
        return count("select sum(done) from participation_cell");
    }

    private static long count(String query) {
        return application.database().number(query);
    }

    /** What a worker claimed who died is free again after ten minutes. */
    private static void leaseRunsOut() {
        application.database().execute("update outbox_message set next_attempt_at = now() where state = 'SENDING'");
    }

    /** Message-ID and link of every mail, by address; two of an address that are the same count as one. */
    private static Map<String, Set<String>> received() throws MessagingException, IOException {
        Map<String, Set<String>> received = new TreeMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            String text = (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
            Matcher link = LINK.matcher(text);
            assertTrue(link.find());
            String first = link.group(1);
            assertTrue(LINK.matcher(text).results().allMatch(other -> other.group(2).equals(link.group(2))), "one code in a mail");
            received.computeIfAbsent(message.getAllRecipients()[0].toString(), address -> new TreeSet<>())
                    .add(message.getMessageID() + " " + first);
        }
        return received;
    }
}
