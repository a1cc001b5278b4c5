package nl.utrecht.thuis.invitation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;

/**
 * The register of 2023, imported and invited once for all tests that read its mails.
 *
 * @param people rows of the register with an address, by that address
 * @param mails what arrived for them
 * @param inDutch what arrived for a Belgian, whom the register of 2023 does not have
 */
record InvitedRegister(OpenWave wave, Map<String, NamedCsvRecord> people, List<ReceivedInvitation> mails, ReceivedInvitation inDutch) {
    private static final Path REGISTER = Path.of("src/main/resources/demonstration/wave-2023/bronbestand-2023.csv");
    private static final int PATIENCE_SECONDS = 90;
    private static boolean tried;
    private static InvitedRegister invited;

    static InvitedRegister get() {
        if (!tried) {
            tried = true;
            try {
                invited = invite();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return invited;
    }

    private static InvitedRegister invite() throws IOException {
        Map<String, NamedCsvRecord> people = new HashMap<>();
        rows(Files.readString(REGISTER).replace("\uFEFF", ""), ';').filter(row -> !row.getField("email").isEmpty())
                .forEach(row -> people.put(row.getField("email"), row));
        TestMail.purge();
        OpenWave wave = OpenWave.of(Files.readAllBytes(REGISTER));
        await(wave, people.size());
        await(OpenWave.of(1, "Belgische"), 1);
        List<ReceivedInvitation> all = TestMail.received().stream().map(ReceivedInvitation::of).toList();
        return new InvitedRegister(wave, people, all.stream().filter(mail -> people.containsKey(mail.to())).toList(),
                all.stream().filter(mail -> mail.to().equals("door0@door.example")).findFirst().orElseThrow());
    }

    private static void await(OpenWave wave, int mails) {
        for (int i = 0; i < PATIENCE_SECONDS && sent(wave) < mails; i++) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (sent(wave) != mails) {
            throw new AssertionError(sent(wave) + " of " + mails + " invitations were sent");
        }
    }

    private static long sent(OpenWave wave) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.countOf(wave.wave(), RoundMail.TEMPLATE, MessageState.SENT));
    }

    static Stream<NamedCsvRecord> rows(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv).stream();
    }

    /** A mail in each of the languages that it is first written in. */
    Map<String, ReceivedInvitation> oneOfEachLanguage() {
        Map<String, ReceivedInvitation> byLanguage = new LinkedHashMap<>();
        byLanguage.put(inDutch.language(), inDutch);
        mails.forEach(mail -> byLanguage.putIfAbsent(mail.language(), mail));
        return byLanguage;
    }
}
