package nl.utrecht.thuis.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveKeysTest {
    private static final byte[] TEXT = "رأيي: het gaat goed".getBytes(UTF_8);
    private static final byte[] HERE = {1};
    private static final byte[] ELSEWHERE = {2};

    @TempDir
    Path directory;
    Path root;
    WaveKeys keys;

    @BeforeEach
    void createAWave() {
        root = directory.resolve("keys");
        keys = new WaveKeys(root);
        keys.create("2026-1");
    }

    @Test
    void whatIsEncryptedComesBackOnlyInItsContext() {
        byte[] encrypted = keys.encrypt("2026-1", Purpose.DRAFTS, TEXT, HERE);
        assertArrayEquals(TEXT, keys.decrypt("2026-1", Purpose.DRAFTS, encrypted, HERE));
        assertEquals(TEXT.length + 28, encrypted.length);
        assertThrows(Undecryptable.class, () -> keys.decrypt("2026-1", Purpose.DRAFTS, encrypted, ELSEWHERE));
        assertThrows(Undecryptable.class, () -> keys.decrypt("2026-1", Purpose.PERSONS, encrypted, HERE));
        keys.create("2026-2");
        assertThrows(Undecryptable.class, () -> keys.decrypt("2026-2", Purpose.DRAFTS, encrypted, HERE));
        assertThrows(IllegalArgumentException.class, () -> keys.encrypt("2026-1", Purpose.CODES, TEXT, HERE));
    }

    @Test
    void whatIsSealedOpensOnlyInItsContext() {
        byte[] sealed = keys.seal("2026-1", Box.ANSWERS, TEXT, HERE);
        assertArrayEquals(TEXT, keys.open("2026-1", Box.ANSWERS, sealed, HERE));
        assertEquals(TEXT.length + 48, sealed.length);
        assertThrows(Undecryptable.class, () -> keys.open("2026-1", Box.ANSWERS, sealed, ELSEWHERE));
        assertThrows(Undecryptable.class, () -> keys.open("2026-1", Box.PRIZE_DRAW, sealed, HERE));
        sealed[40] ^= 1;
        assertThrows(Undecryptable.class, () -> keys.open("2026-1", Box.ANSWERS, sealed, HERE));
    }

    @Test
    void keyedHashesDifferByEverythingThatGoesIn() {
        Set<String> hashes = new HashSet<>();
        byte[] ab = {'a', 'b'};
        byte[] a = {'a'};
        byte[] b = {'b'};
        List<byte[]> made = List.of(keys.hmac("2026-1", Purpose.CODES, "code", ab), keys.hmac("2026-1", Purpose.CODES, "code", a, b),
                keys.hmac("2026-1", Purpose.CODES, "code", ab, new byte[0]), keys.hmac("2026-1", Purpose.CODES, "code"),
                keys.hmac("2026-1", Purpose.CODES, "letter", ab), keys.hmac("2026-1", Purpose.PERSONS, "code", ab));
        made.forEach(hash -> hashes.add(HexFormat.of().formatHex(hash)));
        assertEquals(6, hashes.size());
        assertTrue(made.stream().allMatch(hash -> hash.length == 32));
        assertArrayEquals(made.get(0), new WaveKeys(root).hmac("2026-1", Purpose.CODES, "code", ab));
    }

    @Test
    void destroyedKeyIsGoneForEveryReplicaAndIsNeverMadeAgain() throws IOException {
        WaveKeys otherReplica = new WaveKeys(root);
        byte[] encrypted = otherReplica.encrypt("2026-1", Purpose.PERSONS, TEXT, HERE);
        byte[] sealed = otherReplica.seal("2026-1", Box.ANSWERS, TEXT, HERE);
        String person = keys.fingerprint("2026-1", Purpose.PERSONS);
        String answers = keys.fingerprint("2026-1", Box.ANSWERS);
        assertTrue(keys.exists("2026-1", Purpose.PERSONS));
        assertTrue(keys.canOpen("2026-1", Box.ANSWERS));

        keys.destroy("2026-1", Purpose.PERSONS);
        keys.destroyOpeningKey("2026-1", Box.ANSWERS);
        keys.destroy("2026-1", Purpose.PERSONS);
        keys.create("2026-1");

        assertFalse(otherReplica.exists("2026-1", Purpose.PERSONS));
        assertFalse(otherReplica.canOpen("2026-1", Box.ANSWERS));
        KeyDestroyed problem = assertThrows(KeyDestroyed.class, () -> otherReplica.decrypt("2026-1", Purpose.PERSONS, encrypted, HERE));
        assertEquals("key-destroyed 410", problem.type() + " " + problem.status());
        assertThrows(KeyDestroyed.class, () -> otherReplica.open("2026-1", Box.ANSWERS, sealed, HERE));
        assertEquals(person, keys.fingerprint("2026-1", Purpose.PERSONS));
        assertEquals(answers, keys.fingerprint("2026-1", Box.ANSWERS));
        assertEquals(List.of("answers.public", "codes.key", "codes.public", "contacts.key", "contacts.public",
                "drafts.key", "drafts.public", "draw.key", "draw.public", "interview.key",
                "interview.public", "persons.public", "prize-draw.key", "prize-draw.public"), names(root.resolve("2026-1")));
    }

    @Test
    void keyIsOverwrittenBeforeItIsRemoved() throws IOException {
        Path file = root.resolve("2026-1/persons.key");
        Path sameBlocks = Files.createLink(directory.resolve("witness"), file);
        byte[] key = Files.readAllBytes(file);
        keys.destroy("2026-1", Purpose.PERSONS);
        byte[] left = Files.readAllBytes(sameBlocks);
        assertEquals(key.length, left.length);
        assertFalse(Arrays.equals(key, left));
    }

    @Test
    void interruptedDestructionIsFinished() throws IOException {
        Files.move(root.resolve("2026-1/persons.key"), root.resolve("2026-1/persons.key.destroying"));
        assertThrows(KeyDestroyed.class, () -> keys.encrypt("2026-1", Purpose.PERSONS, TEXT, HERE));
        keys.destroy("2026-1", Purpose.PERSONS);
        assertFalse(Files.exists(root.resolve("2026-1/persons.key.destroying")));
    }

    @Test
    void whatACrashLeftGoesWithTheKeysOfTheWave() throws IOException {
        Path wave = root.resolve("2026-1");
        Files.move(wave.resolve("persons.key"), wave.resolve("persons.key.destroying"));
        Path unused = Files.write(wave.resolve("new-123.tmp"), TEXT);
        Path sameBlocks = Files.createLink(directory.resolve("witness"), unused);
        Files.write(wave.resolve("new-124.tmp.destroying"), TEXT);
        keys.destroyAll("2026-1");
        assertTrue(keys.allDestroyed("2026-1"));
        assertFalse(Arrays.equals(TEXT, Files.readAllBytes(sameBlocks)));
        assertEquals(8, names(wave).size(), names(wave).toString());
        for (String left : List.of("codes.key", "codes.key.destroying", "new-125.tmp")) {
            Files.write(wave.resolve(left), TEXT);
            assertFalse(keys.allDestroyed("2026-1"), left);
            keys.destroyAll("2026-1");
            assertTrue(keys.allDestroyed("2026-1"), left);
        }
        keys.destroyAll("never-there");
        assertTrue(keys.allDestroyed("never-there"));
    }

    @Test
    void replicasThatCreateAtOnceAgree() throws Exception {
        int replicas = 8;
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        try {
            for (int wave = 0; wave < 20; wave++) {
                String code = "race-" + wave;
                CyclicBarrier together = new CyclicBarrier(replicas);
                List<Future<String>> hashes = new ArrayList<>();
                for (int i = 0; i < replicas; i++) {
                    hashes.add(threads.submit(() -> {
                        WaveKeys replica = new WaveKeys(root);
                        together.await();
                        replica.create(code);
                        byte[] opened = replica.open(code, Box.INTERVIEW, replica.seal(code, Box.INTERVIEW, TEXT, HERE), HERE);
                        return HexFormat.of().formatHex(replica.hmac(code, Purpose.CODES, "code", opened))
                                + replica.fingerprint(code, Box.INTERVIEW) + replica.fingerprint(code, Purpose.CODES);
                    }));
                }
                Set<String> distinct = new HashSet<>();
                for (Future<String> hash : hashes) {
                    distinct.add(hash.get());
                }
                assertEquals(1, distinct.size());
                assertEquals(16, names(root.resolve(code)).size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        assertEquals("rwx------", permissions(root));
        assertEquals("rwx------", permissions(root.resolve("2026-1")));
        assertEquals("rw-------", permissions(root.resolve("2026-1/answers.key")));
    }

    @Test
    void waveWithoutKeysAndCodesThatAreNoNameAreRefused() {
        assertThrows(KeyDestroyed.class, () -> keys.hmac("2027-1", Purpose.CODES, "code"));
        assertThrows(IllegalArgumentException.class, () -> keys.create("../elsewhere"));
        assertThrows(IllegalArgumentException.class, () -> keys.create("installation"));
        assertThrows(IllegalArgumentException.class, () -> keys.exists("", Purpose.CODES));
    }

    @Test
    void fingerprintsAreSixteenDigitsAndDiffer() {
        assertTrue(keys.fingerprint("2026-1", Box.ANSWERS).matches("[0-9a-f]{16}"));
        assertTrue(keys.fingerprint("2026-1", Purpose.CODES).matches("[0-9a-f]{16}"));
        assertNotEquals(keys.fingerprint("2026-1", Purpose.CODES), keys.fingerprint("2026-1", Purpose.DRAFTS));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
