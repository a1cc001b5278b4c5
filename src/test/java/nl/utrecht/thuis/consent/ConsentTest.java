package nl.utrecht.thuis.consent;

import static nl.utrecht.thuis.consent.ConsentPurpose.INTERVIEW;
import static nl.utrecht.thuis.consent.ConsentPurpose.PRIZE_DRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsentTest {
    private static final String STRATUM = "sex=woman&age=27-35&group=asylum";
    @Inject
    AgroalDataSource database;
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;
    @Inject
    OpenContactBoxes boxes;
    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    AuditLog audit;
    @Inject
    WhatHappened happened;

    @Test
    void addressIsTakenOutOfItsBoxOnceForEachPurpose() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "Anna@Example.org", "ti", "");
        wave.seal(INTERVIEW, "anna@example.org", "ti", STRATUM);
        wave.openBoxes();
        wave.openBoxes();

        Consents.Given draw = wave.given(PRIZE_DRAW).get(0);
        assertEquals(Optional.of("Anna@Example.org"), consents.address(wave.code(), PRIZE_DRAW, draw.id()), "as it was typed");
        assertEquals("ti ", draw.language() + " " + draw.background().cell());
        Consents.Given interview = wave.given(INTERVIEW).get(0);
        assertEquals(STRATUM, interview.background().cell());
        assertNotEquals(draw.id(), interview.id());
        assertEquals(Optional.empty(), consents.address(wave.code(), INTERVIEW, draw.id()), "no consent serves another purpose");
        assertEquals(2, happened.givenIn(wave));
        assertEquals(0, envelopes.count(wave.code(), PRIZE_DRAW.box()) + envelopes.count(wave.code(), INTERVIEW.box()));
    }

    @Test
    void oneAddressIsOneConsentHoweverItIsWrittenAndWheneverItComes() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "huis@example.org");
        wave.seal(PRIZE_DRAW, " HUIS@Example.ORG ");
        wave.openBoxes();
        wave.seal(PRIZE_DRAW, "Huis@example.org");
        wave.seal(PRIZE_DRAW, "ander@example.org");
        wave.openBoxes();
        assertEquals(2, wave.given(PRIZE_DRAW).size());
        assertEquals(2, happened.givenIn(wave));
    }

    @Test
    void nothingReadableOfAnAddressIsStoredAndItsHashDiffersByPurpose() throws SQLException {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "geheim@example.org");
        wave.seal(INTERVIEW, "geheim@example.org");
        wave.openBoxes();
        List<String> rows = query("select c::text || encode(address, 'escape') from consent c where wave_code = ?", wave.code());
        assertEquals(2, rows.size());
        assertTrue(rows.stream().noneMatch(row -> row.contains("geheim") || row.contains("example.org")));
        assertEquals(2, query("select distinct encode(address_hash, 'hex') from consent where wave_code = ?", wave.code()).size());
    }

    @Test
    void closedBoxIsEmptiedAndItsKeyDestroyed() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "laat@example.org");
        assertFalse(consents.complete(wave.code(), PRIZE_DRAW));
        wave.close(); // whoever hears of it takes what is left
        assertTrue(consents.complete(wave.code(), PRIZE_DRAW));
        assertTrue(consents.complete(wave.code(), INTERVIEW), "also a box in which nothing was");
        assertEquals(1, wave.given(PRIZE_DRAW).size());
        assertFalse(keys.canOpen(wave.code(), PRIZE_DRAW.box()) || keys.canOpen(wave.code(), INTERVIEW.box()));
        assertFalse(consents.complete("never-opened", PRIZE_DRAW));
    }

    @Test
    void crashWhileTakingLeavesTheEnvelopesAndTheNextRunTakesThem() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "een@example.org");
        wave.seal(PRIZE_DRAW, "twee@example.org");
        happened.failing = wave.code();
        wave.close();
        assertEquals(List.of(), wave.given(PRIZE_DRAW));
        assertEquals(2, envelopes.count(wave.code(), PRIZE_DRAW.box()));
        assertTrue(keys.canOpen(wave.code(), PRIZE_DRAW.box()), "or they could never be opened");
        happened.failing = "";
        wave.openBoxes();
        assertEquals(2, wave.given(PRIZE_DRAW).size());
        assertFalse(keys.canOpen(wave.code(), PRIZE_DRAW.box()));
    }

    @Test
    void twoReplicasAtOnceTakeEachAddressOnce() {
        ConsentWave wave = ConsentWave.open();
        for (int i = 0; i < 30; i++) {
            wave.seal(PRIZE_DRAW, "p" + i % 15 + "@example.org");
        }
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> replicas = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
            await(start);
            wave.openBoxes();
        }, OwnThread.EACH)).toList();
        start.countDown();
        replicas.forEach(CompletableFuture::join);
        wave.openBoxes();
        assertEquals(15, wave.given(PRIZE_DRAW).size());
        assertEquals(15, happened.givenIn(wave));
    }

    @Test
    void withdrawnConsentIsGoneAtOnceAndOnlyThatOne() throws SQLException {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "weg@example.org");
        wave.seal(INTERVIEW, "weg@example.org");
        wave.seal(PRIZE_DRAW, "blijft@example.org");
        wave.openBoxes();
        UUID id = wave.consentOf(PRIZE_DRAW, "weg@example.org");
        assertTrue(consents.withdraw(wave.code(), PRIZE_DRAW, id));
        assertFalse(consents.withdraw(wave.code(), PRIZE_DRAW, id), "twice is once");
        assertEquals(Optional.empty(), consents.address(wave.code(), PRIZE_DRAW, id));
        assertEquals(1, happened.withdrawnIn(wave));
        assertEquals(1, wave.given(INTERVIEW).size(), "each purpose by itself");
        assertEquals(List.of("2"), query("select count(*)::text from consent where wave_code = ?", wave.code()));
    }

    @Test
    void withdrawalThatCannotBeToldToWhoKeepsThePromiseDoesNotHappen() {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "half@example.org");
        wave.openBoxes();
        UUID id = wave.consentOf(PRIZE_DRAW, "half@example.org");
        happened.failing = wave.code();
        assertThrows(RuntimeException.class, () -> consents.withdraw(wave.code(), PRIZE_DRAW, id));
        happened.failing = "";
        assertTrue(consents.stands(wave.code(), PRIZE_DRAW, id));
    }

    @Test
    void addressIsWithdrawnAlsoWhileItIsSealed() throws SQLException {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "sealed@example.org");
        wave.seal(PRIZE_DRAW, "blijft@example.org");
        consents.withdrawAddress(wave.code(), PRIZE_DRAW, " Sealed@Example.org", "researcher");
        wave.openBoxes();
        assertEquals(1, wave.given(PRIZE_DRAW).size());
        assertEquals(1, happened.givenIn(wave), "nobody writes to an address that was withdrawn");
        assertEquals(List.of(), query("select wave_code from withdrawn_address where wave_code = ?", wave.code()), "and it is forgotten");

        wave.seal(PRIZE_DRAW, "sealed@example.org");
        wave.openBoxes();
        assertEquals(2, wave.given(PRIZE_DRAW).size(), "whoever agrees again has agreed");
        consents.withdrawAddress(wave.code(), PRIZE_DRAW, "sealed@example.org", "researcher");
        assertEquals(1, wave.given(PRIZE_DRAW).size(), "an address that is open by now goes at once");
    }

    @Test
    void afterTheBoxIsEmptiedNothingIsRememberedOfAWithdrawal() throws SQLException {
        ConsentWave wave = ConsentWave.open();
        wave.close();
        consents.withdrawAddress(wave.code(), PRIZE_DRAW, "nooit@example.org", "researcher");
        assertEquals(List.of(), query("select wave_code from withdrawn_address where wave_code = ?", wave.code()));
        assertTrue(audit.latest(50).stream().anyMatch(line -> wave.code().equals(line.waveCode) && line.action.equals("consent-withdrawn")
                && line.detail.equals("prize-draw") && line.actor.equals("researcher")), "the same line as if it had been there");
        keys.destroy(wave.code(), Purpose.CONTACTS);
        consents.withdrawAddress(wave.code(), PRIZE_DRAW, "nooit@example.org", "researcher");
    }

    /** A taking that has begun holds the box: the withdrawal comes after it and finds what it stored. */
    @Test
    void withdrawalDuringATakingIsNotLost() throws Exception {
        ConsentWave wave = ConsentWave.open();
        wave.seal(PRIZE_DRAW, "samen@example.org");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            ConsentBox.lock(Consent.getEntityManager().unwrap(org.hibernate.Session.class), wave.code(), PRIZE_DRAW);
            locked.countDown();
            await(go);
        }), OwnThread.EACH);
        await(locked);
        CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(
                () -> consents.withdrawAddress(wave.code(), PRIZE_DRAW, "samen@example.org", "researcher"), OwnThread.EACH);
        Thread.sleep(300);
        assertFalse(withdrawing.isDone());
        go.countDown();
        taking.get(20, TimeUnit.SECONDS);
        withdrawing.get(20, TimeUnit.SECONDS);
        wave.openBoxes();
        assertEquals(List.of(), wave.given(PRIZE_DRAW));
    }

    @Test
    void consentHoldsTheVersionOfTheWordsAndTheWordsAreKeptInEveryLanguage() throws SQLException {
        ConsentWave wave = ConsentWave.open();
        assertEquals(List.of("14"), query("select count(*)::text from consent_text where wave_code = ?", wave.code()),
                "kept at the opening: two purposes in seven languages");
        wave.seal(INTERVIEW, "ar@example.org", "ar", STRATUM);
        wave.openBoxes();
        assertEquals(1, query("select t.words from consent_text t join consent c on c.wave_code = t.wave_code and c.purpose = t.purpose "
                + "and c.text_version = t.text_version and c.language = t.language where c.wave_code = ? and t.language = 'ar' "
                + "and length(t.text_version) = 12 and length(t.words) > 100", wave.code()).size());
        Set<String> columns = Set.copyOf(query("select column_name from information_schema.columns where table_name in "
                + "('consent', 'consent_box', 'withdrawn_address', 'consent_text') and ? <> '' "
                + "and (data_type like '%time%' or data_type = 'date' or data_type like '%int%')", wave.code()));
        assertEquals(Set.of(), columns, "no time and no number that could be an order");
    }

    @Test
    void linkIsReadForTheUseThatItWasMadeForAndNoOther() {
        ConsentWave wave = ConsentWave.open();
        ConsentWave other = ConsentWave.open();
        UUID id = UUID.randomUUID();
        String token = links.token(wave.code(), PRIZE_DRAW, id, "withdraw");
        assertEquals(token, links.token(wave.code(), PRIZE_DRAW, id, "withdraw"), "nothing is stored, so it must be the same each time");
        assertTrue(token.matches("[A-Za-z0-9_-]{43}"), token);
        assertEquals(Optional.of(id), links.read(wave.code(), PRIZE_DRAW, "withdraw", token));
        assertEquals(Optional.empty(), links.read(wave.code(), PRIZE_DRAW, "claim", token));
        assertEquals(Optional.empty(), links.read(wave.code(), INTERVIEW, "withdraw", token));
        assertEquals(Optional.empty(), links.read(other.code(), PRIZE_DRAW, "withdraw", token));
        for (int i = 0; i < token.length() - 1; i++) {
            String wrong = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertEquals(Optional.empty(), links.read(wave.code(), PRIZE_DRAW, "withdraw", wrong));
        }
        for (String nonsense : List.of("", "!", "AAAA", token + token, "رابط")) {
            assertEquals(Optional.empty(), links.read(wave.code(), PRIZE_DRAW, "withdraw", nonsense));
        }
        assertEquals(Optional.empty(), links.read("nothing", PRIZE_DRAW, "withdraw", token));
        keys.destroy(wave.code(), Purpose.CONTACTS);
        assertEquals(Optional.empty(), links.read(wave.code(), PRIZE_DRAW, "withdraw", token));
    }

    @Test
    void envelopeOfBeforeThereWereVersionsIsReadToo() {
        ConsentWave wave = ConsentWave.open();
        QuarkusTransaction.requiringNew().run(() -> envelopes.seal(wave.code(), PRIZE_DRAW.box(),
                "{\"address\":\"oud@example.org\",\"language\":\"nl\",\"background\":\"\"}".getBytes(StandardCharsets.UTF_8)));
        wave.openBoxes();
        assertEquals(1, wave.given(PRIZE_DRAW).size());
    }

    @Test
    void consentsComeInAnOrderThatIsNotThatOfArrival() {
        ConsentWave wave = ConsentWave.open();
        List<String> sent = IntStream.range(0, 20).mapToObj(i -> "volgorde" + i + "@example.org").toList();
        sent.forEach(address -> wave.seal(PRIZE_DRAW, address));
        wave.openBoxes();
        List<String> stored = wave.given(PRIZE_DRAW).stream()
                .map(given -> consents.address(wave.code(), PRIZE_DRAW, given.id()).orElseThrow()).toList();
        assertEquals(Set.copyOf(sent), stored.stream().collect(Collectors.toSet()));
        assertNotEquals(sent, stored);
    }

    private List<String> query(String sql, String wave) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, wave);
            ResultSet rows = statement.executeQuery();
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
