package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.outbox.OutboxMessage;

/** Says that a time was called off, and asks for another. */
@ApplicationScoped
class MovedMail extends CandidateMail {
    static final String TEMPLATE = "interview-moved";

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    Optional<Map<String, Object>> special(Candidate candidate, OutboxMessage message) {
        return ReminderMail.OPEN.contains(candidate.state) ? Optional.of(Map.of()) : Optional.empty();
    }
}
