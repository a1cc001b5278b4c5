package nl.utrecht.thuis.packaged;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.outbox.ScriptedServer;
import nl.utrecht.thuis.outbox.ScriptedServer.Act;
import nl.utrecht.thuis.outbox.ScriptedServer.Received;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;

/**
 * The mail servers of two replicas on one bad day, the same bad day each time: they are slow, say 4xx, hang up at every stage, go away with a mail that they
 * have without saying {@code 250}, and refuse some people for good. They remember who got which mail, and which of them the sender never heard of.
 */
final class TroublesomeMail {
    private static final long SEED = 20261121;
    private static final Act USUAL = ScriptedServer.AS_USUAL;
    private static final Act HANG_UP = new Act("421 too busy", true);
    private final List<ScriptedServer> servers = List.of(new ScriptedServer(), new ScriptedServer());
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> unheard = new ConcurrentHashMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused;
    private volatile Interruption interruption = server -> false;

    /** What somebody does while a server has a mail and has not answered yet; tells whether nobody is left to hear the answer. */
    interface Interruption {
        boolean interrupt(int server);
    }

    /** @param refused whom the servers refuse for good, with the code */
    TroublesomeMail(Map<String, String> refused) {
        this.refused = refused;
        for (int i = 0; i < servers.size(); i++) {
            int server = i;
            servers.get(i).remember(TroublesomeMail::digest);
            servers.get(i).follow((stage, to) -> act(server, stage, to));
        }
    }

    /** Starts a server; its port. */
    int listen(int server) {
        return servers.get(server).listen();
    }

    void interruptedBy(Interruption next) {
        interruption = next;
    }

    private Act act(int server, Stage stage, String to) {
        int time = times.computeIfAbsent(stage + to, first -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(SEED + 31L * (stage + to).hashCode() + time);
        random.nextInt();
        return switch (stage) {
            case GREETING -> oneOf(random, 3, HANG_UP, ScriptedServer.RESET);
            case MAIL -> USUAL;
            case RCPT -> "550".equals(refused.get(to))
                    ? new Act("550 no such user", false)
                    : oneOf(random, 2, new Act("450 greylisted", false), HANG_UP, ScriptedServer.RESET);
            case DATA -> oneOf(random, 1, new Act("451 busy", false), ScriptedServer.RESET);
            case END -> "554".equals(refused.get(to)) ? new Act("554 spam", false) : end(server, to, random);
        };
    }

    private Act end(int server, String to, Random random) {
        pause(random.nextInt(100) < 5 ? random.nextInt(100) : 0);
        pause(random.nextInt(1_000) < 1 ? 1_500 : 0);
        Act act = oneOf(random, 4, new Act("452 full", false), HANG_UP, ScriptedServer.RESET, ScriptedServer.KEEP_AND_RESET);
        if (interruption.interrupt(server)) {
            act = ScriptedServer.KEEP_AND_RESET;
        }
        if (act.equals(ScriptedServer.KEEP_AND_RESET)) {
            unheard.computeIfAbsent(to, first -> new AtomicInteger()).incrementAndGet();
            kept.add(to);
        } else if (act.equals(USUAL)) {
            kept.add(to);
            heard.add(to);
        }
        return act;
    }

    /** In so many of a hundred cases one of these, else what is usual. */
    private static Act oneOf(Random random, int percent, Act... troubles) {
        return random.nextInt(100) < percent ? troubles[random.nextInt(troubles.length)] : USUAL;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ten thousand whole mails would fill the memory. */
    private static String digest(String mail) {
        Received whole = new Received("", "", mail, 0, true, true);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.content().getBytes(StandardCharsets.UTF_8));
            return whole.messageId() + "\n" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many people have a mail by now. */
    int kept() {
        return kept.size();
    }

    /** How many people have a mail that its sender was told of, or is being told of just now. */
    int heard() {
        return heard.size();
    }

    /** How often a mail was kept that its sender never heard of. */
    int unheard() {
        return unheard.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How often somebody must have got the same mail: once, and once more for each time that the sender did not hear of it. */
    int expected(String address) {
        return 1 + (unheard.containsKey(address) ? unheard.get(address).get() : 0);
    }

    /** The mails of each address, as their Message-ID and a hash of what is in them. */
    Map<String, List<String>> mails() {
        return servers.stream().flatMap(ScriptedServer::taken)
                .collect(Collectors.groupingBy(Received::recipient, TreeMap::new, Collectors.mapping(Received::mail, Collectors.toList())));
    }

    Stream<Received> taken() {
        return servers.stream().flatMap(ScriptedServer::taken);
    }
}
