package nl.utrecht.thuis.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail systems really write, what is left of it when it breaks, and what somebody could send to stop us. */
class DeliveryReportTest {
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final String REPORT = """
            Return-Path: <>
            From: MAILER-DAEMON@example.net
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            """;

    private static DeliveryReport read(byte[] mail) {
        try {
            return DeliveryReport.read(new ByteArrayInputStream(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeliveryReport quickly(String mail) {
        return assertTimeoutPreemptively(QUICK, () -> read(mail.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static List<Corpus> corpus() {
        return Corpus.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyMailIsReadForWhatItIs(Corpus mail) {
        DeliveryReport read = assertTimeoutPreemptively(QUICK, () -> read(mail.bytes()));
        assertEquals(mail.kind(), read.kind());
        assertEquals(mail.tellsId() ? Corpus.ID : null, read.messageId());
    }

    @Test
    void theCorpusHoldsEveryKindAndEveryFile() throws IOException {
        assertEquals(EnumSet.allOf(BounceKind.class), corpus().stream().map(Corpus::kind).collect(Collectors.toSet()));
        assertTrue(corpus().size() >= 60);
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/bounces"))) {
            Set<String> found = files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(corpus().stream().map(Corpus::file).collect(Collectors.toCollection(TreeSet::new)), found);
        }
    }

    /** All but the mail with two ids, of which half may be left. */
    static Stream<Corpus> ofOneMessage() {
        return corpus().stream().filter(mail -> !mail.file().contains("contradict"));
    }

    /** An address must not be given up because a mail broke on its way, unless what is left still says so, and of the right message. */
    @ParameterizedTest
    @MethodSource("ofOneMessage")
    void aBrokenMailNeverSpeaksOfAnotherMessage(Corpus mail) {
        byte[] whole = mail.bytes();
        Random random = new Random(mail.file().hashCode());
        for (int i = 0; i < 100 && whole.length > 0; i++) {
            DeliveryReport read = read(broken(whole, random));
            assertTrue(read.messageId() == null || read.messageId().equals(Corpus.ID),
                    () -> "wrong id of " + read.kind());
            assertFalse(read.kind().permanent() && !mail.kind().permanent() && neverPermanent(mail.kind()),
                    () -> read + " of " + mail.kind());
        }
    }

    /** What is still tried, what a program or a person wrote, stays that however it breaks. */
    private static boolean neverPermanent(BounceKind kind) {
        return EnumSet.of(BounceKind.AUTO_REPLY, BounceKind.COMPLAINT, BounceKind.DELAYED, BounceKind.UNRECOGNISED).contains(kind);
    }

    private static byte[] broken(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        int length = Math.min(random.nextInt(80), whole.length - at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> {
                return out.toByteArray();
            }
            case 1 -> out.write(whole, at + length, whole.length - at - length);
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    out.write("\0\n\r\t ;:<>\"-\377\200=(".charAt(random.nextInt(15)));
                }
                out.write(whole, at + length, whole.length - at - length);
            }
            default -> out.write(whole, Math.max(0, at - length), whole.length - Math.max(0, at - length));
        }
        return out.toByteArray();
    }

    @Test
    void onlyTheBeginningOfALongMailIsRead() throws IOException {
        byte[] beginning = Corpus.named("postfix-user-unknown").bytes();
        CountedZeroes rest = new CountedZeroes(30L << 20);
        DeliveryReport read = DeliveryReport.read(new SequenceInputStream(new ByteArrayInputStream(beginning), rest));
        assertEquals(new DeliveryReport(BounceKind.ADDRESS_UNKNOWN, Corpus.ID), read);
        assertTrue(rest.read <= DeliveryReport.MOST_BYTES, "read " + rest.read);
    }

    @Test
    void aBombOfNestedPartsIsLeft() {
        StringBuilder bomb = new StringBuilder(REPORT);
        for (int i = 0; i < 5_000; i++) {
            bomb.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        bomb.append("Content-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n");
        assertFalse(quickly(bomb.toString()).kind().permanent());
        assertFalse(quickly(REPORT + "Content-Type: message/rfc822\n\n".repeat(30_000)).kind().permanent());
        assertFalse(quickly(REPORT + "Content-Type: multipart/report; boundary=b\n\n" + "--b\n\n".repeat(200_000)).kind().permanent());
    }

    static Map<String, String> slowMails() {
        String status = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n";
        return Map.ofEntries(Map.entry("a subject that is folded forever", "Subject:" + "\n ".repeat(500_000)),
                Map.entry("encoded words without end", "Subject: " + "=?utf-8?Q?a?= ".repeat(70_000) + "=?".repeat(20_000)),
                Map.entry("a content type of quotes", "Content-Type: multipart/report; " + "boundary=\"".repeat(100_000)),
                Map.entry("a content type of blanks", "Content-Type: text/plain; charset=" + " ".repeat(900_000)),
                Map.entry("many headers", "Received: from a by b\n".repeat(45_000)),
                Map.entry("ids that almost are", "To: " + ("bounces+" + "0123456789ab4".repeat(3)).repeat(20_000)),
                Map.entry("message ids that almost are", "References: " + "<5f2b8c1e-7a94-4d3c-9b60-".repeat(40_000)),
                Map.entry("words: message-id", "\n" + "message-id: ".repeat(80_000) + " ".repeat(50_000)),
                Map.entry("tags that never close", "Content-Type: text/html\n\n" + "<".repeat(900_000)),
                Map.entry("entities", "Content-Type: text/html\n\n" + "&#1".repeat(300_000)),
                Map.entry("digits", "\n" + "5.1.1.".repeat(170_000)), Map.entry("one long line", "\n" + "550 a".repeat(200_000)),
                Map.entry("empty lines", "\n".repeat(1_000_000)), Map.entry("short lines", "\n" + "550 a\n".repeat(170_000)),
                Map.entry("a status of empty lines", status + " \n\t\n".repeat(200_000)),
                Map.entry("a status of groups", status + "A: b\n\n".repeat(170_000)),
                Map.entry("a status of fields", status + "Status: 5.0.0\n".repeat(70_000)),
                Map.entry("a status that is folded forever", status + "Diagnostic-Code: x" + "\n 5".repeat(300_000)),
                Map.entry("broken base64", "Content-Transfer-Encoding: base64\n\n" + "=*".repeat(450_000)),
                Map.entry("broken quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\n" + "= ".repeat(450_000)));
    }

    static Stream<String> slowNames() {
        return slowMails().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("slowNames")
    void noMailTakesLong(String name) {
        assertFalse(quickly(REPORT + slowMails().get(name)).kind().permanent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.310"})
    void onlyTheseCodesGiveAnAddressUp(String code) {
        assertTrue(Diagnosis.ofStatus(code).permanent());
        for (int subject = 0; subject <= 7; subject++) {
            for (int detail = 0; detail <= 30; detail++) {
                String other = "5." + subject + "." + detail;
                boolean listed = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1").contains(other);
                assertEquals(listed, Diagnosis.ofStatus(other).permanent(), other);
                assertFalse(Diagnosis.ofStatus("4" + other.substring(1)).permanent());
            }
        }
    }

    /** A stream of that many bytes that knows how far it was read. */
    private static final class CountedZeroes extends InputStream {
        private final long size;
        private long read;

        private CountedZeroes(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read++ < size ? 'a' : -1;
        }
    }
}
