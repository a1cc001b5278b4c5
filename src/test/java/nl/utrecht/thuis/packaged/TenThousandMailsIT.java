package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand people are invited by two replicas, over mail servers on a bad day. A replica is killed at the worst moment, four times: the server has the mail
 * and has not said so. Once one is stopped as for a new version. Nobody is missing; nobody has two mails but those of whom the sender could not know, and theirs are the same; what is told of the
 * progress is right at every moment.
 */
class TenThousandMailsIT {
    private static final String WAVE = "tienduizend";
    private static final int PEOPLE = 10_000;
    private static final int KILLS = 4;
    private static final int MAILS_BETWEEN_KILLS = 1_000;
    private static final int BEFORE_THE_STOP = 7_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Map<String, String> REFUSED = new HashMap<>();
    private static TroublesomeMail mail;
    private static EmbeddedPostgres server;
    private static Database database;
    private static List<PackagedApplication> replicas;
    private static final AtomicInteger kills = new AtomicInteger();
    private static final List<CompletableFuture<Void>> restarts = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        for (int person = 0; person < PEOPLE; person += 100) {
            REFUSED.put(Installation.address(person + 13), "550");
            REFUSED.put(Installation.address(person + 57), "554");
        }
        mail = new TroublesomeMail(REFUSED);
        server = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mails-").resolve("database"));
        database = Database.at(server.getJdbcUrl("postgres", "postgres"));
        PackagedApplication first = new PackagedApplication(settings(0, Map.of()));
        replicas = List.of(first, new PackagedApplication(settings(1, Map.of("THUIS_KEYS", first.keys().toString()))));
        replicas.forEach(PackagedApplication::start);
    }

    private static Map<String, String> settings(int replica, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "THUIS_MAIL_HOST", "localhost", "THUIS_MAIL_PORT",
                String.valueOf(mail.listen(replica)), "THUIS_MAIL_START_TLS", "false", "THUIS_MAIL_TIMEOUT", "PT10S", "THUIS_MAIL_LEASE",
                "PT30S", "THUIS_MAIL_FIRST_RETRY", "PT2S", "THUIS_BASE_URL", "https://thuis.example.nl",
                // a replica that is started anew has little to do: it need not be compiled well
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
        settings.putAll(more);
        return settings;
    }

    @AfterAll
    static void stop() throws IOException {
        replicas.forEach(PackagedApplication::close);
        server.close();
    }

    @Test
    void nobodyIsMissingAndNobodyIsInvitedTwiceButUnheard() throws InterruptedException {
        mail.interruptedBy(TenThousandMailsIT::killedHere);
        long begin = System.nanoTime();
        PackagedApplication last = replicas.get(replicas.size() - 1); // its link for the first administrator is the one that holds
        Installation.openWave(last.http().as(Installation.makeResearcher(last)), WAVE, PEOPLE);
        long opened = System.nanoTime();
        Progress progress = new Progress(0, 0);
        boolean stopped = false;
        while (progress.settled() < PEOPLE) {
            assertTrue(System.nanoTime() - begin < PATIENCE.toNanos(), "it takes too long: " + progress);
            progress = next(progress);
            if (!stopped && kills.get() == KILLS && mail.kept() > BEFORE_THE_STOP) {
                stopAndStart(replicas.get(0));
                stopped = true;
            }
            Thread.sleep(500);
        }
        assertTrue(stopped);
        System.out.printf("%d mails were settled in %d s after opening, which took %d s; %d were kept unheard%n", PEOPLE,
                Duration.ofNanos(System.nanoTime() - opened).toSeconds(), Duration.ofNanos(opened - begin).toSeconds(), mail.unheard());
        assertEquals(KILLS, kills.get());
        assertTrue(mail.unheard() > KILLS, "the servers went away with mails too");
        assertEveryMailIsWhereItBelongs();
        assertEquals(new Progress(PEOPLE - REFUSED.size(), REFUSED.size()), progress);
        assertEquals(List.of("FAILED 550 100", "FAILED 554 100", "SENT  " + (PEOPLE - REFUSED.size())),
                database.texts("select state || ' ' || coalesce(reason, '') || ' ' || count(*) from outbox_message group by state, reason "
                        + "order by 1"));
        CompletableFuture.allOf(restarts.toArray(CompletableFuture[]::new)).join();
    }

    /** As whoever brings a new version does: that doubles nothing. */
    private static void stopAndStart(PackagedApplication replica) {
        CompletableFuture.allOf(restarts.toArray(CompletableFuture[]::new)).join();
        replica.stop();
        restarts.add(CompletableFuture.runAsync(replica::start, OwnThread.EACH));
    }

    private static void assertEveryMailIsWhereItBelongs() {
        Map<String, List<String>> mails = mail.mails();
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> got = new TreeMap<>();
        Set<String> different = new HashSet<>();
        for (int person = 0; person < PEOPLE; person++) {
            String address = Installation.address(person);
            if (!REFUSED.containsKey(address)) {
                expected.put(address, mail.expected(address));
                different.addAll(mails.getOrDefault(address, List.of()));
            }
        }
        mails.forEach((address, all) -> {
            got.put(address, all.size());
            assertEquals(1, Set.copyOf(all).size(), "the mails of one person have one Message-ID and the same content");
        });
        assertEquals(expected, got);
        assertEquals(PEOPLE - REFUSED.size(), different.size(), "no two people have the same mail");
    }

    /** What is told: how many were sent, and how many failed for good. */
    private record Progress(long sent, long failed) {
        private long settled() {
            return sent + failed;
        }
    }

    /** Looks at everything in one statement, and checks it against what it was and what the servers know. */
    private static Progress next(Progress before) {
        int heard = mail.heard();
        Database.Row row = database
                .rows("select count(*), count(*) filter (where state = 'PENDING'), count(*) filter (where state = 'SENDING'), "
                        + "count(*) filter (where state = 'SENT'), count(*) filter (where state = 'FAILED'), "
                        + "(select sum(delivered) from participation_cell) from outbox_message")
                .get(0);
        Progress now = new Progress(row.number(3), row.number(4));
        int kept = mail.kept();
        assertEquals(PEOPLE, row.number(0));
        assertEquals(PEOPLE, row.number(1) + row.number(2) + now.settled(), "each message is in one state");
        assertEquals(now.sent(), row.number(5), "what counts as delivered is what was sent");
        assertTrue(before.sent() <= now.sent() && before.failed() <= now.failed(), before + " became " + now);
        assertTrue(now.sent() <= kept, now + " and the servers have " + kept);
        assertTrue(heard - replicas.size() <= now.sent(), now + " and senders heard of " + heard);
        assertTrue(row.number(2) <= replicas.size() + KILLS, row.number(2) + " messages are being sent");
        return now;
    }

    /** Kills the replicas in turn, while their server has a mail, and starts them again. */
    private static boolean killedHere(int replica) {
        synchronized (kills) {
            int next = kills.get();
            if (next == KILLS || next % replicas.size() != replica || mail.kept() < (next + 1) * MAILS_BETWEEN_KILLS) {
                return false;
            }
            kills.incrementAndGet();
            replicas.get(replica).kill();
            restarts.add(CompletableFuture.runAsync(replicas.get(replica)::start, OwnThread.EACH));
            return true;
        }
    }
}
