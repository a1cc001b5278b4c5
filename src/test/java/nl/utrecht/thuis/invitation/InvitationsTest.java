package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.outbox.OutboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The 896 people of 2023 with an address are invited, each in their own language, once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InvitationsTest {
    private InvitedRegister register;
    private List<ReceivedInvitation> mails;

    @BeforeEach
    void inviteOnce() {
        register = InvitedRegister.get();
        mails = register.mails();
    }

    @Test
    void everybodyWithAnAddressGetsOneMailToThemAlone() throws MessagingException {
        assertEquals(896, mails.size());
        assertEquals(register.people().keySet(), mails.stream().map(ReceivedInvitation::to).collect(Collectors.toSet()));
        for (ReceivedInvitation mail : mails) {
            assertEquals(1, mail.message().getAllRecipients().length);
        }
    }

    @Test
    void theFirstLanguageIsTheOneThatTheNationalitySuggests() throws IOException {
        Map<String, String> suggested = new HashMap<>();
        InvitedRegister.rows(Files.readString(Path.of("i18n/nationalities.csv")), ',')
                .forEach(row -> suggested.put(row.getField("nationality").toLowerCase(Locale.ROOT), row.getField("language")));
        for (ReceivedInvitation mail : mails) {
            String nationality = register.people().get(mail.to()).getField("nationaliteit").strip().toLowerCase(Locale.ROOT);
            String expected = suggested.getOrDefault(nationality, suggested.get("*"));
            assertEquals(expected, mail.language(), nationality);
            assertEquals(expected, ReceivedInvitation.links(mail.text()).get(0).language());
        }
    }

    @Test
    void subjectsSurviveInEveryScript() throws IOException {
        for (ReceivedInvitation mail : mails) {
            Properties texts = new Properties();
            try (Reader file = Files.newBufferedReader(Path.of("i18n", mail.language(), "messages.properties"), StandardCharsets.UTF_8)) {
                texts.load(file);
            }
            assertEquals(texts.getProperty("message.invitation.subject"), mail.subject());
            String greeting = texts.getProperty("message.invitation.body").split("\n")[0];
            assertTrue(mail.text().startsWith(greeting + "\n"));
        }
    }

    @Test
    void everyMailHasItsOwnIdAndItsOwnCode() throws MessagingException {
        Set<String> decided = QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("waveCode", register.wave().wave())
                        .stream().map(message -> "<" + message.messageId + "@utrecht.nl>").collect(Collectors.toSet()));
        Set<String> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Set<String> given = register.wave().codes().stream().map(Code::compact).collect(Collectors.toSet());
        for (ReceivedInvitation mail : mails) {
            ids.add(mail.message().getMessageID());
            Set<String> inMail = Stream.of(mail.text(), mail.html()).flatMap(part -> ReceivedInvitation.links(part).stream())
                    .map(ReceivedInvitation.Link::code).collect(Collectors.toSet());
            assertEquals(1, inMail.size());
            String code = inMail.iterator().next();
            assertTrue(Code.read(code).isPresent() && given.contains(code), code);
            assertTrue(mail.text().contains("\n" + Code.read(code).orElseThrow().grouped() + "\n"));
            codes.addAll(inMail);
        }
        assertEquals(decided, ids);
        assertEquals(896, codes.size());
    }

    @Test
    void noMailNamesAnybody() throws MessagingException {
        for (ReceivedInvitation mail : mails) {
            NamedCsvRecord person = register.people().get(mail.to());
            Set<String> words = new HashSet<>(List.of((mail.subject() + " " + mail.text() + " " + mail.html()).split("[^\\p{L}\\p{N}]+")));
            for (String column : List.of("voornaam", "achternaam", "clientnummer", "geboortedatum", "postcode", "straat", "telefoon")) {
                assertFalse(words.contains(person.getField(column)), column);
            }
            assertEquals(person.getField("email"), mail.message().getAllRecipients()[0].toString());
            assertFalse(mail.text().contains(mail.to()) || mail.html().contains(mail.to()));
        }
    }
}
