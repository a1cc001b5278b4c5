package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.utrecht.thuis.outbox.OutboxMessage;

/** Asks somebody who was drawn to come. */
@ApplicationScoped
class InvitationMail extends CandidateMail {
    static final String TEMPLATE = "interview-invitation";

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    Optional<Letter> letter(Candidate candidate, OutboxMessage message) {
        return candidate.state == CandidateState.INVITED ? Optional.of(Letter.ofTalk("invitation")) : Optional.empty();
    }
}
