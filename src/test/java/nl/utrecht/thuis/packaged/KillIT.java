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
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of a wave in which the application dies while it sends mail, while people answer, with its database, and at each step of the closing. */
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
    void everybodyFinishesAndIsSealedOnce() throws InterruptedException {
        Field.await(field.goOn());
        assertTrue(field.people().stream().allMatch(person -> person.sent));
        assertNothingLostOrDoubled();
        assertEquals(PEOPLE, done());
    }

    @Test
    @Order(5)
    void aKillBeforeTheClosingIsCommittedClosesNothing() {
        Http researcher = researcher();
        try (HeldTable held = HeldTable.of(application.database(), "audit_entry")) {
            killAt(held, () -> Installation.closeWave(researcher, WAVE));
        }
        application.start();
        assertEquals(List.of("IN_THE_FIELD"), application.database().texts("select state from wave"));
        assertEquals(PEOPLE, sealed());
        assertNothingLostOrDoubled();
    }

    @Test
    @Order(6)
    void aKillInTheMixLeavesTheAnswersSealed() {
        Http researcher = researcher();
        HeldTable consents = addresses();
        try (HeldTable held = HeldTable.of(application.database(), "response")) {
            killAt(held, () -> Installation.closeWave(researcher, WAVE));
        }
        consents.close();
        application.start();
        assertEquals(List.of("CLOSED"), application.database().texts("select state from wave"));
        assertEquals(PEOPLE, sealed() + stored());
        assertTrue(stored() == PEOPLE || hasKey("answers"), "or nobody could ever open them");
    }

    /** The mix goes on by itself after the start, and is held up until somebody waits for its boxes; so whoever mixed cannot look at them afterwards. */
    @Test
    @Order(7)
    void aKillBetweenTheMixAndTheDestructionOfItsKeyLeavesTheKeyToTheNextStart() throws Exception {
        HeldTable consents = addresses();
        HeldTable held = HeldTable.of(application.database(), "response");
        assertEquals(PEOPLE, sealed(), "it did not mix yet");
        application.await("mixing", PATIENCE, held::isWaitedFor);
        CompletableFuture<HeldTable> boxes = CompletableFuture.supplyAsync(() -> HeldTable.of(application.database(), "envelope_box"));
        application.await("held up", PATIENCE, () -> HeldTable.isWaitedFor(application.database(), "envelope_box"));
        held.close();
        try (HeldTable other = boxes.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            killAt(other, () -> {
            });
        }
        consents.close();
        assertTrue(hasKey("answers") && hasKey("drafts"));
        application.start();
        assertEquals(PEOPLE, stored());
        assertEquals(0, sealed());
    }

    @Test
    @Order(8)
    void aKillWhileAddressesAreTakenLosesNone() {
        try (HeldTable held = addresses()) {
            application.await("done with the answers", PATIENCE, () -> !hasKey("answers") && !hasKey("drafts"));
            killAt(held, () -> {
            });
        }
        application.start();
        assertEquals(0, count("select count(*) from draft"));
    }

    @Test
    @Order(9)
    void afterAllOfThatTheClosingIsComplete() {
        application.await("complete", PATIENCE.multipliedBy(2), () -> count("select count(*) from prize_draw where state = 'FROZEN'") == 1
                && !hasKey("prize-draw") && !hasKey("interview"));
        assertEquals(PEOPLE, stored());
        assertEquals(PEOPLE, count("select count(distinct response_id) from response"));
        assertEquals(PEOPLE, done());
        assertEquals(PEOPLE, count("select count(*) from invitation where done"));
        assertEquals(PEOPLE, count("select coalesce(sum(people), 0) from participation_day where step = 'DONE' and dimension = 'all'"));
        assertEquals(0, count("select count(*) from envelope"));
        assertEquals(1, count("select count(*) from consent where purpose = 'PRIZE_DRAW'"), "everybody gave the same address");
        assertEquals(1, count("select count(*) from prize_entry"));
        for (String once : List.of("wave-closed", "answers-mixed", "draw-frozen")) {
            assertEquals(1, count("select count(*) from audit_entry where action = '" + once + "'"), once);
        }
        assertFalse(hasKey("answers") || hasKey("drafts"));
    }

    /** Until their own turn: addresses are taken whatever the mix does, and a slow machine would be done with them before. */
    private static HeldTable addresses() {
        return HeldTable.of(application.database(), "consent");
    }

    /** Kills the application as soon as it stands still at that table. */
    private static void killAt(HeldTable held, Runnable step) {
        CompletableFuture<Void> running = CompletableFuture.runAsync(step);
        application.await("held up", PATIENCE, held::isWaitedFor);
        application.kill();
        running.exceptionally(killed -> null).join();
    }

    private static Http researcher() {
        return application.http().as(application.token(Installation.RESEARCHER, Installation.PASSWORD));
    }

    private static boolean hasKey(String key) {
        return Files.exists(application.keys().resolve(WAVE).resolve(key + ".key"))
                || Files.exists(application.keys().resolve(WAVE).resolve(key + ".key.destroying"));
    }

    private static long sealed() {
        return count("select count(*) from envelope where box = 'ANSWERS'");
    }

    private static long stored() {
        return count("select count(*) from response");
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
