package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;

/** Confirms the time that somebody chose, and where it is: only as it was decided last. */
@ApplicationScoped
class AppointmentMail extends CandidateMail {
    static final String TEMPLATE = "interview-appointment";

    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /** Decides on a confirmation to somebody who comes; those before it hold no longer. */
    @Transactional(TxType.MANDATORY)
    void confirm(Candidate candidate) {
        candidate.letters++;
        outbox.enqueue(candidate.waveCode, candidate.candidateId, TEMPLATE, occasion(candidate), clock.instant());
    }

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
