package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.Mail;
import org.junit.jupiter.api.Test;

/** The mails about a talk as people get them, first in their own language and then in Dutch. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InterviewMailsTest {
    private static final String BETWEEN_LANGUAGES = "\n----\n";

    @Inject
    Languages languages;
    @Inject
    TextBook book;

    @Test
    void eachLanguageCallsTheLanguagesOfTheTalkByItsOwnNames() {
        WillingWave wave = WillingWave.inEveryLanguage(languages);
        wave.post("plan", "venue", "Stadskantoor", "minutes", "60", "languages", "nl", "languages", "ti", "interpreter", "yes",
                "interviewer", "Noor");
        for (Candidate candidate : wave.in(CandidateState.INVITED)) {
            Texts own = book.in(languages.get(candidate.kind().language()));
            String[] halves = wave.mail(candidate, InvitationMail.TEMPLATE).orElseThrow().text().split(BETWEEN_LANGUAGES);
            List.of("nl", "ti").forEach(tag -> assertTrue(halves[0].contains(own.name(languages.get(tag))), tag + halves[0]));
            assertTrue(halves[halves.length - 1].contains("Nederlands, Tigrinya"), halves[halves.length - 1]);
            assertFalse(halves.length > 1 && halves[0].contains("Nederlands"), halves[0]);
        }
    }

    @Test
    void anAppointmentIsWrittenAsThePageShowsIt() {
        WillingWave wave = WillingWave.inEveryLanguage(languages);
        for (Candidate candidate : wave.in(CandidateState.INVITED)) {
            wave.agree(candidate, wave.slots().get(0).slotId.toString());
            Texts own = book.in(languages.get(candidate.kind().language()));
            InterviewSlot slot = wave.slots().get(0);
            String[] halves = wave.mail(candidate, AppointmentMail.TEMPLATE).orElseThrow().text().split(BETWEEN_LANGUAGES);
            assertTrue(halves[0].contains(SlotWords.day(own, slot.heldOn)), halves[0]);
            assertTrue(halves[0].contains(SlotWords.time(own, slot.beginsAt)), halves[0]);
            Texts dutch = book.in(languages.source());
            assertTrue(halves[halves.length - 1].contains(SlotWords.day(dutch, slot.heldOn)), halves[halves.length - 1]);
        }
    }

    @Test
    void everyLinkHasALineOfItsOwnAndIsALinkInThatLanguage() {
        WillingWave wave = WillingWave.inEveryLanguage(languages);
        String slot = wave.slots().get(0).slotId.toString();
        for (Candidate candidate : wave.in(CandidateState.INVITED)) {
            wave.agree(candidate, slot);
            for (String template : List.of(PoolMail.TEMPLATE, AppointmentMail.TEMPLATE)) {
                linked(wave.mail(candidate, template).orElseThrow(), languages.get(candidate.kind().language()));
            }
        }
    }

    private void linked(Mail mail, Language first) {
        List<String> addresses = mail.text().lines().filter(line -> line.contains("http")).toList();
        assertEquals(first.equals(languages.source()) ? 1 : 2, addresses.size(), mail.text());
        assertTrue(addresses.stream().allMatch(line -> line.matches("https?://\\S+")), addresses.toString());
        assertTrue(addresses.get(0).contains("/" + first.tag() + "/"), addresses.get(0));
        assertTrue(addresses.get(addresses.size() - 1).contains("/nl/"), addresses.toString());
        addresses.forEach(address -> assertEquals(2, mail.html().split("href=\"" + address + "\"", -1).length - 1, "button and address"));
    }

    @Test
    void theConfirmationSaysWhatTheAddressIsFor() {
        WillingWave wave = WillingWave.inEveryLanguage(languages);
        Candidate dutch = wave.in(CandidateState.INVITED).stream().filter(one -> one.kind().language().equals("nl")).findFirst()
                .orElseThrow();
        assertEquals("Uw e-mailadres voor een gesprek", wave.mail(dutch, PoolMail.TEMPLATE).orElseThrow().subject());
    }
}
