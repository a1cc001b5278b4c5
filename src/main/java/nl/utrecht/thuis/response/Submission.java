package nl.utrecht.thuis.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentTexts;
import nl.utrecht.thuis.consent.SealedContact;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;

/**
 * Sends answers, once. One transaction marks that the person is done, seals the answers without the person, and seals each address in
 * a box of its own. It touches no draft: the draft's row would carry the transaction that marks the person.
 */
@ApplicationScoped
class Submission {
    /** What an interview draw needs to know of somebody, and no more. */
    private static final List<Feature> INTERVIEW_STRATA = List.of(Feature.SEX, Feature.AGE, Feature.GROUP);

    @Inject
    Door door;
    @Inject
    Drafts drafts;
    @Inject
    Envelopes envelopes;
    @Inject
    ConsentTexts consentTexts;
    @Inject
    ObjectMapper json;

    /** @return whether the answers were sent now; false when they had been sent before or there are none, and then nothing changes */
    @Transactional
    boolean send(Admission admission, Questionnaire questionnaire, String language) {
        if (!door.complete(admission, language)) {
            return false;
        }
        Answers answers = questionnaire.relevant(drafts.read(admission, questionnaire));
        if (answers.isEmpty()) { // another phone declined in this instant, and the draft is gone
            QuarkusTransaction.setRollbackOnly();
            return false;
        }
        Map<String, List<String>> given = questionnaire.withoutContacts(answers).encode();
        envelopes.seal(admission.wave(), Box.ANSWERS, write(new SealedAnswers(language, admission.background().cell(), given)));
        questionnaire.addresses(answers).forEach((purpose, address) -> seal(admission, purpose, address, language));
        return true;
    }

    private void seal(Admission admission, nl.utrecht.thuis.questionnaire.Box asked, String address, String language) {
        boolean interview = asked == nl.utrecht.thuis.questionnaire.Box.INTERVIEW;
        ConsentPurpose purpose = interview ? ConsentPurpose.INTERVIEW : ConsentPurpose.PRIZE_DRAW;
        Background strata = interview ? admission.background().only(INTERVIEW_STRATA) : Background.NONE;
        String version = consentTexts.version(Wave.get(admission.wave()), purpose, language);
        envelopes.seal(admission.wave(), purpose.box(), write(new SealedContact(address, language, strata.cell(), version)));
    }

    private byte[] write(Object content) {
        try {
            return json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
