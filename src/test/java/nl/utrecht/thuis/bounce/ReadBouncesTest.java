package nl.utrecht.thuis.bounce;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a mail in a mailbox or a folder to a row of the outbox, and nothing else anywhere. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestPost.class)
class ReadBouncesTest {
    private static final String HEX = Corpus.ID.toString().replace("-", "");
    private static final Pattern PERSON = Pattern.compile("[\\w.ç]+(?=@(?:[a-z]+\\.)?(?:example|exmple|exmaple|gmial)\\.)");
    private static final Set<String> NO_PERSON = Set.of("coach", "bounces", "onderzoek", "postmaster", "feedback", "fbl", "ar", "nieuws",
            "confirm");

    @Inject
    ReadBounces readBounces;
    @Inject
    BouncesConfig config;
    @Inject
    Outbox outbox;
    @Inject
    AgroalDataSource database;
    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;
    private final String wave = "b-" + UUID.randomUUID().toString().substring(0, 8);
    private final Post post = TestPost.post();
    private int files;

    /** Where a mail can arrive. */
    enum Way {
        MAILBOX, FOLDER
    }

    @BeforeEach
    void empty() throws IOException {
        post.empty();
        for (Path folder : List.of(TestPost.folder().resolve(DropFolder.SET_ASIDE), TestPost.folder())) {
            for (Path file : list(folder)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that a mail server has taken. */
    private UUID sent() {
        OutboxMessage message = new OutboxMessage();
        message.waveCode = wave;
        message.messageId = UUID.randomUUID();
        message.recipientId = UUID.randomUUID();
        message.template = "test-letter";
        message.occasion = "test";
        message.state = MessageState.SENT;
        message.attempts = 1;
        message.nextAttemptAt = Instant.EPOCH;
        QuarkusTransaction.requiringNew().run(message::persist);
        return message.messageId;
    }

    private String state(UUID messageId) {
        OutboxMessage message = QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.findById(new OutboxMessage.Key(wave, messageId)));
        return message.state == MessageState.BOUNCED ? "BOUNCED " + message.reason : message.state.name();
    }

    private void arrive(Way way, Corpus mail, UUID about) {
        arrive(way, new String(mail.bytes(), StandardCharsets.ISO_8859_1).replace(Corpus.ID.toString(), about.toString())
                .replace(HEX, about.toString().replace("-", "")).replace(HEX.toUpperCase(), about.toString().replace("-", "").toUpperCase())
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private void arrive(Way way, byte[] mail) {
        if (way == Way.MAILBOX) {
            post.deliver(mail);
            return;
        }
        try {
            Files.write(TestPost.folder().resolve(++files + ".eml"), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        readBounces.run(Instant.now().plusSeconds(60));
    }

    private static int waiting(Way way) {
        return way == Way.MAILBOX ? TestPost.post().inMailbox().size() : list(TestPost.folder()).size();
    }

    private static int setAside(Way way) {
        return way == Way.MAILBOX ? TestPost.post().aside().size() : list(TestPost.folder().resolve(DropFolder.SET_ASIDE)).size();
    }

    @ParameterizedTest
    @EnumSource
    void theWholeCorpusChangesJustTheMessagesThatCameBackForGood(Way way) {
        Map<Corpus, UUID> about = new LinkedHashMap<>();
        Corpus.all().forEach(mail -> about.put(mail, sent()));
        about.forEach((mail, id) -> arrive(way, mail, id));
        run();
        about.forEach((mail, id) -> assertEquals(
                mail.tellsId() && mail.kind().permanent() ? "BOUNCED " + mail.kind().word() : "SENT", state(id), mail.file()));
        assertEquals(0, waiting(way));
        assertEquals(Corpus.all().stream().filter(mail -> mail.kind() == BounceKind.UNRECOGNISED).count(), setAside(way));
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAPersonIsLeftInATableOrTheLog(Way way) throws SQLException {
        Set<String> persons = new TreeSet<>(Set.of("samira.haddad", "Samira Haddad", "mijn adres is veranderd"));
        UUID id = sent();
        for (Corpus mail : Corpus.all()) {
            String text = new String(mail.bytes(), StandardCharsets.UTF_8);
            persons.addAll(PERSON.matcher(text).results().map(MatchResult::group).filter(name -> name.length() > 3).toList());
            arrive(way, mail, id);
        }
        persons.removeIf(name -> NO_PERSON.contains(name) || name.startsWith("Microsoft"));
        assertTrue(persons.containsAll(Set.of("amina.yusuf", "zahra", "h.ali", "r.ahmadi")), persons.toString());
        String log;
        try (ListenedLog listened = new ListenedLog()) {
            run();
            log = listened.text();
        }
        assertTrue(log.contains("address-unknown "), log);
        String tables = everythingStored();
        assertTrue(tables.contains(id.toString()) && tables.contains("address-unknown"), "the search sees nothing");
        for (String person : persons) {
            assertFalse(log.contains(person), () -> person + " in the log");
            assertFalse(tables.contains(person), () -> person + " in a table");
        }
        assertFalse(log.contains("@") || log.contains(Post.PASSWORD) || log.contains(TestPost.folder().toString()), log);
    }

    /** Each value of each table that can hold words, bytes as they are. */
    private String everythingStored() throws SQLException {
        StringBuilder found = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            for (String column : values(connection, "select format('%I', table_name) || ' ' || case data_type when 'bytea' then "
                    + "format('encode(%I, ''escape'')', column_name) else format('%I::text', column_name) end from "
                    + "information_schema.columns where table_schema = 'public' and data_type in ('text', 'bytea', 'character varying', "
                    + "'json', 'jsonb', 'uuid', 'ARRAY')")) {
                String[] words = column.split(" ", 2);
                values(connection, "select " + words[1] + " from " + words[0]).forEach(value -> found.append(value).append('\n'));
            }
        }
        return found.toString();
    }

    private static List<String> values(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void readingAReportAgainAfterACrashChangesNothing(Way way) {
        UUID id = sent();
        for (int i = 0; i < 3; i++) {
            arrive(way, Corpus.named("m365-niet-bezorgbaar"), id);
            run();
            assertEquals("BOUNCED address-unknown", state(id));
            assertEquals(0, waiting(way));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportOnAMessageThatIsNotOursIsDestroyedAndCounted(Way way) {
        arrive(way, Corpus.named("postfix-user-unknown"), UUID.randomUUID());
        arrive(way, Corpus.named("rfc3464-id-nowhere"), UUID.randomUUID());
        try (ListenedLog log = new ListenedLog()) {
            run();
            assertTrue(log.text().contains("address-unknown 2 (2 of no message of ours)"), log.text());
        }
        assertEquals(0, waiting(way));
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatCannotBeRecordedIsReadAgain(Way way) {
        UUID id = sent();
        arrive(way, Corpus.named("postfix-user-unknown"), id);
        ReadBounces withoutDatabase = new ReadBounces();
        withoutDatabase.config = config;
        withoutDatabase.outbox = new Outbox();
        withoutDatabase.run(Instant.now().plusSeconds(60));
        assertEquals("SENT", state(id));
        assertEquals(1, waiting(way));
        run();
        assertEquals("BOUNCED address-unknown", state(id));
        assertEquals(0, waiting(way));
    }

    @ParameterizedTest
    @EnumSource
    void twoReplicasAtTheSameTimeDoNoHarm(Way way) {
        List<UUID> ids = Stream.generate(this::sent).limit(40).toList();
        ids.forEach(id -> arrive(way, Corpus.named("sendmail-user-unknown"), id));
        try (ListenedLog log = new ListenedLog()) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(this::run);
            run();
            other.join();
            assertFalse(log.text().contains("ERROR"), log.text());
        }
        run();
        assertEquals(Set.of("BOUNCED address-unknown"), ids.stream().map(this::state).collect(Collectors.toSet()));
        assertEquals(0, waiting(way));
    }

    @Test
    void whatIsNotThereIsWarnedOfWithoutSayingMore() {
        UUID id = sent();
        arrive(Way.FOLDER, Corpus.named("postfix-user-unknown"), id);
        Post gone = new Post();
        BouncesConfig.Imap mailbox = gone.mailbox(Optional.empty());
        gone.stop();
        try (ListenedLog log = new ListenedLog()) {
            with(mailbox, Optional.of(TestPost.folder()));
            assertTrue(log.text().contains("WARN The mailbox for delivery reports cannot be read"), log.text());
            assertEquals("BOUNCED address-unknown", state(id), "the folder does not wait for the mailbox");
            with(mailbox, Optional.of(Path.of("/nowhere/at/all")));
            assertTrue(log.text().contains("WARN The folder for delivery reports cannot be read"), log.text());
            assertFalse(log.text().contains("nowhere") || log.text().contains(Post.USER + "@") || log.text().contains(Post.PASSWORD));
        }
        given().port(managementPort).when().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
    }

    private void with(BouncesConfig.Imap imap, Optional<Path> folder) {
        ReadBounces job = new ReadBounces();
        job.outbox = outbox;
        job.config = new Configured(imap, folder, 500);
        job.run(Instant.now().plusSeconds(60));
    }

    private record Configured(BouncesConfig.Imap imap, Optional<Path> folder, int batch) implements BouncesConfig {}

    @Test
    void withoutAMailboxOrAFolderNothingIsDone() {
        Post.Mailbox none = new Post.Mailbox(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                BouncesConfig.Encryption.TLS, "INBOX", Optional.empty(), Duration.ofSeconds(1));
        try (ListenedLog log = new ListenedLog()) {
            with(none, Optional.empty());
            assertEquals("", log.text());
        }
    }
}
