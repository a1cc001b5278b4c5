package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
    Optional<Map<String, Object>> special(Candidate candidate, OutboxMessage message) {
        return candidate.state == CandidateState.INVITED ? Optional.of(Map.of()) : Optional.empty();
    }
}
