package nl.utrecht.thuis.questionnaire;

import static nl.utrecht.thuis.questionnaire.Forms.OF_2023;
import static nl.utrecht.thuis.questionnaire.Forms.chosen;
import static nl.utrecht.thuis.questionnaire.Forms.chosenWithAddress;
import static nl.utrecht.thuis.questionnaire.Forms.fill;
import static nl.utrecht.thuis.questionnaire.Forms.question;
import static nl.utrecht.thuis.questionnaire.Forms.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactChoiceTest {
    private final ContactChoice draw = (ContactChoice) question(OF_2023, "V10");
    private final ContactChoice interview = (ContactChoice) question(OF_2023, "V11");
    private final ContactChoice which = (ContactChoice) question(OF_2023, "V11.address");

    private String address(String typed) {
        return ((Answer.Contact) draw.read(chosenWithAddress("yes", typed))).address().orElseThrow();
    }

    private List<String> offered(Answers answers) {
        return which.offered(answers).stream().map(Option::code).toList();
    }

    @Test
    void eachPurposeHasItsOwnBoxAndConsent() {
        assertEquals(List.of(Box.PRIZE_DRAW, Box.INTERVIEW, Box.INTERVIEW), List.of(draw.box(), interview.box(), which.box()));
        assertEquals(Optional.of("v10.notice"), draw.notice());
        assertEquals(Optional.of("v11.notice"), which.notice());
    }

    @Test
    void aYesToTheDrawNeedsAnAddressAndANoKeepsNone() {
        refused(Reason.ADDRESS_MISSING, draw, chosen("yes"));
        refused(Reason.ADDRESS_MISSING, draw, chosenWithAddress("yes", " \u200B"));
        assertEquals(new Answer.Contact("no", Optional.empty()), draw.read(chosenWithAddress("no", "a@example.org")));
    }

    @Test
    void anAddressAloneIsNoConsent() {
        refused(Reason.NOTHING_CHOSEN, draw, Map.of("address", List.of("a@example.org")));
    }

    @Test
    void aPlainYesWithATypedAddressIsReadAsYesWithThatAddress() {
        assertEquals(new Answer.Contact("yes-address", Optional.of("a@example.org")),
                interview.read(chosenWithAddress("yes", "a@example.org")));
        assertEquals(new Answer.Contact("yes", Optional.empty()), interview.read(chosenWithAddress("yes", "  ")));
        assertEquals(new Answer.Contact("no", Optional.empty()), interview.read(chosenWithAddress("no", "a@example.org")));
    }

    @Test
    void theAddressOfTheDrawIsOfferedAgainOnlyWhenItWasGiven() {
        Answers given = fill(OF_2023, Answers.NONE, "V10", chosenWithAddress("yes", "a@example.org"));
        assertEquals(List.of("same-address", "other-address", "no-address"), offered(given));
        assertEquals(List.of("other-address", "no-address"), offered(fill(OF_2023, given, "V10", chosen("no"))));
        assertEquals(Optional.of("V10"), which.reuses(which.options().get(0)));
    }

    @Test
    void consentToReuseAnAddressThatWasWithdrawnFallsAway() {
        Answers answers = fill(OF_2023, Answers.NONE, "V10", chosenWithAddress("yes", "a@example.org"));
        answers = fill(OF_2023, answers, "V11", chosen("yes"));
        answers = fill(OF_2023, answers, "V11.address", chosen("same-address"));
        assertEquals(answers, OF_2023.relevant(answers));
        Answers withdrawn = fill(OF_2023, answers, "V10", chosen("no"));
        assertFalse(OF_2023.relevant(withdrawn).get("V11.address").isPresent());
        assertEquals(Map.of(), OF_2023.addresses(withdrawn));
    }

    @Test
    void theAddressForTheDrawDoesNotSilentlyServeTheInterview() {
        Answers answers = fill(OF_2023, Answers.NONE, "V10", chosenWithAddress("yes", "a@example.org"));
        answers = fill(OF_2023, answers, "V11", chosen("yes"));
        assertEquals(Map.of(Box.PRIZE_DRAW, "a@example.org"), OF_2023.addresses(answers));
        Answers declined = fill(OF_2023, answers, "V11.address", chosen("no-address"));
        assertEquals(Map.of(Box.PRIZE_DRAW, "a@example.org"), OF_2023.addresses(declined));
        Answers other = fill(OF_2023, answers, "V11.address", chosenWithAddress("other-address", "b@example.org"));
        assertEquals(Map.of(Box.PRIZE_DRAW, "a@example.org", Box.INTERVIEW, "b@example.org"), OF_2023.addresses(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {" amina12@example.org ", "\u200Eamina12@example.org\u200F", "amina\u200B12@exa\uFEFFmple.org\u00A0",
            "ａｍｉｎａ１２＠ｅｘａｍｐｌｅ．ｏｒｇ", "amina١٢@example.org", "amina۱۲@example.org", "\u3000amina12@example。org\n"})
    void whatKeyboardsAddToAnAddressIsForgiven(String typed) {
        assertEquals("amina12@example.org", address(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina", "amina@", "@example.org", "amina@example", "a@b@example.org", "ami na@example.org",
            "amina@example..org",
            "amina@.example.org", "amina@example.org.", "a@example.org, b", "a@example.org\r\nBcc:", "<a@example.org>", "a\"b@example.org"})
    void whatCannotBeAnAddressIsRefused(String typed) {
        refused(Reason.ADDRESS_INVALID, draw, chosenWithAddress("yes", typed));
    }

    @Test
    void anAddressOfMoreThan254CharactersIsRefused() {
        assertEquals(254, address("a".repeat(242) + "@example.org").length());
        refused(Reason.ADDRESS_INVALID, draw, chosenWithAddress("yes", "a".repeat(243) + "@example.org"));
    }

    @Test
    void anAddressMayHaveLettersOfAnyScript() {
        assertEquals("gül@örnek.com.tr", address("gül@örnek.com.tr"));
    }
}
