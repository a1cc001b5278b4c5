package nl.utrecht.thuis.questionnaire;

import static nl.utrecht.thuis.questionnaire.Forms.OF_2023;
import static nl.utrecht.thuis.questionnaire.Forms.OF_2026;
import static nl.utrecht.thuis.questionnaire.Forms.chosen;
import static nl.utrecht.thuis.questionnaire.Forms.question;
import static nl.utrecht.thuis.questionnaire.Forms.refused;
import static nl.utrecht.thuis.questionnaire.Forms.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;
import org.junit.jupiter.api.Test;

class ReadingAnswersTest {
    private final Question situation = question(OF_2023, "V1");
    private final Question work = question(OF_2023, "V2");
    private final Question remarks = question(OF_2023, "remarks");

    private String text(String typed) {
        return ((Answer.Text) remarks.read(written(typed))).value();
    }

    @Test
    void oneOptionIsOneAnswer() {
        assertEquals(new Answer.Chosen(List.of("dont-know")), work.read(chosen("dont-know")));
    }

    @Test
    void aChoiceWithoutATickIsRefused() {
        refused(Reason.NOTHING_CHOSEN, work, Map.of());
        refused(Reason.NOTHING_CHOSEN, situation, chosen(""));
    }

    @Test
    void anOptionThatDoesNotExistIsRefused() {
        refused(Reason.UNKNOWN_OPTION, work, chosen("delighted"));
        refused(Reason.UNKNOWN_OPTION, situation, chosen("benefit", "delighted"));
    }

    @Test
    void twoTicksWhereOneIsAskedAreRefused() {
        refused(Reason.SEVERAL_CHOSEN, work, chosen("satisfied", "dissatisfied"));
    }

    @Test
    void severalTicksComeInPrintedOrderEachOnce() {
        assertEquals(new Answer.Chosen(List.of("paid-work", "benefit")), situation.read(chosen("benefit", "paid-work", "benefit")));
    }

    @Test
    void aNoToHelpExcludesTheRestIn2026Only() {
        refused(Reason.EXCLUSIVE_COMBINED, question(OF_2026, "V6"), chosen("family", "no-help"));
        refused(Reason.EXCLUSIVE_COMBINED, question(OF_2026, "V6"), chosen("wants-help", "no-help"));
        assertEquals(new Answer.Chosen(List.of("no-help")), question(OF_2026, "V6").read(chosen("no-help")));
        assertEquals(new Answer.Chosen(List.of("family", "no-help")), question(OF_2023, "V6").read(chosen("family", "no-help")));
    }

    @Test
    void aBlankRemarkIsASkippedOne() {
        assertEquals(new Answer.Skipped(), remarks.read(written(" \u200E\n\t ")));
        assertEquals(new Answer.Skipped(), remarks.read(Map.of()));
    }

    @Test
    void aRemarkKeepsItsLinesAndItsJoiners() {
        assertEquals("می\u200Cخواهم\nخانه", text("می\u200Cخواهم\r\nخانه"));
        assertEquals("a\u200Db ＡＢ ٣", text("a\u200Db ＡＢ ٣"));
    }

    @Test
    void aRemarkLosesControlAndDirectionCharacters() {
        assertEquals("abc def", text("\u202Ea\u0000b\u2066c\u2069 \u061Cd\u0007e\u009Ff\u200F"));
    }

    @Test
    void aRemarkOfAnyScriptStaysAsItWasWritten() {
        for (String written : List.of("👩‍👩‍👧‍👦 🇪🇷 👍🏽", "می‌خواهم خانه‌ام", "የቐንየለይ፡ ኩሉ ጽቡቕ እዩ።", "İyi ığdır", "क्‍ष",
                "{x} <b>&amp; ‘’")) {
            assertEquals(written, text(written));
        }
    }

    @Test
    void aRemarkIsComposed() {
        assertEquals("caf\u00E9", text("cafe\u0301"));
    }

    @Test
    void aRemarkOfMoreThanFourThousandCharactersIsRefused() {
        assertEquals(8_000, text("🌷".repeat(4_000)).length());
        refused(Reason.TEXT_TOO_LONG, remarks, written("🌷".repeat(4_001)));
        InvalidAnswer refused = assertThrows(InvalidAnswer.class, () -> remarks.read(written("ሰላም ".repeat(25_000))));
        assertEquals(Map.of("over", 95_999, "maximum", 4_000), refused.arguments());
    }

    @Test
    void aRefusalNamesItsSentenceAndItsField() {
        assertEquals("error.nothing-chosen", Reason.NOTHING_CHOSEN.textKey());
        assertEquals("answer", new InvalidAnswer(Reason.EXCLUSIVE_COMBINED).field());
        assertEquals("address", new InvalidAnswer(Reason.ADDRESS_MISSING).field());
        assertEquals("text", new InvalidAnswer(Reason.TEXT_TOO_LONG).field());
    }

    @Test
    void whatWasAnsweredIsNotShownInALog() {
        Answer contact = question(OF_2023, "V10").read(Forms.chosenWithAddress("yes", "amina@example.org"));
        Answers answers = Answers.NONE.with("V10", contact).with("remarks", remarks.read(written("secret")));
        assertFalse((answers + " " + answers.byCode()).matches("(?s).*(amina|secret).*"));
    }

    @Test
    void encodedAnswersComeBackAndUnknownOnesAreIgnored() {
        Map<String, List<String>> encoded = Map.of("V1", List.of("paid-work", "benefit"), "V2", List.of("satisfied"), "V8.1", List.of(),
                "V10",
                List.of("yes", "a@example.org"), "V11", List.of("no"), "remarks", List.of("Goed!"));
        Answers answers = Answers.decode(OF_2023, encoded);
        assertEquals(encoded, answers.encode());
        assertEquals(new Answer.Skipped(), answers.get("V8.1").orElseThrow());
        assertEquals(Answers.NONE, Answers.decode(OF_2023, Map.of("V99", List.of("yes"), "V2", List.of("delighted"))));
    }
}
