package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.outbox.OutboxMessage;

/** Confirms the time that somebody chose: only the last one that they chose. */
@ApplicationScoped
class AppointmentMail extends CandidateMail {
    static final String TEMPLATE = "interview-appointment";

    /** The occasion of a candidate's last confirmation. */
    static String occasion(Candidate candidate) {
        return String.valueOf(candidate.letters);
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    Optional<Letter> letter(Candidate candidate, OutboxMessage message) {
        return candidate.state != CandidateState.AGREED || !message.occasion.equals(occasion(candidate))
                ? Optional.empty()
                : InterviewSlot.of(candidate)
                        .map(slot -> new Letter("appointment", Map.of("day", slot.heldOn, "time", slot.beginsAt), Link.TALK));
    }
}
