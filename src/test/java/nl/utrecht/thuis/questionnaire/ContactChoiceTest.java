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

    @Test
    void theProposedAddressTakesThePlaceOfTheTypedOne() {
        Map<String, List<String>> form = Map.of("answer", List.of("yes"), "address", List.of("a@gmial.com"), "instead",
                List.of("a@gmail.com"));
        assertEquals(new Answer.Contact("yes", Optional.of("a@gmail.com")), draw.read(form));
        assertEquals(new Answer.Contact("no", Optional.empty()), draw.read(chosenWithAddress("no", "a@gmial.com")));
    }

    @Test
    void anAddressThatWasAskedAboutIsKeptWhenItIsSentAgain() {
        refused(Reason.ADDRESS_TYPO, draw, chosenWithAddress("yes", "a@gmial.com"));
        Map<String, List<String>> again = Map.of("answer", List.of("yes"), "address", List.of(" a@gmial.com "), "kept",
                List.of("a@gmial.com"));
        assertEquals(new Answer.Contact("yes", Optional.of("a@gmial.com")), draw.read(again));
    }
}
