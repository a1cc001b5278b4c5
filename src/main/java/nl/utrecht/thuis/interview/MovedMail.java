package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;

/**
 * Says that a time was called off, and asks for another. To whom there is no other any more, because they are waited for no longer or the interviews were settled in the meantime, it
 * says that the talk is off: nobody may come for nothing.
 */
@ApplicationScoped
class MovedMail extends CandidateMail {
    static final String TEMPLATE = "interview-moved";

    /** The occasion of calling off the time that a candidate has. */
    static String occasion(Candidate candidate) {
        return String.valueOf(candidate.letters);
    }

    /** Whether this person has still to hear of it. */
    boolean isWaiting(Candidate candidate) {
        return OutboxMessage.find(candidate.waveCode, candidate.candidateId, TEMPLATE, occasion(candidate))
                .filter(message -> message.state == MessageState.PENDING).isPresent();
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    Optional<Letter> letter(Candidate candidate, OutboxMessage message) {
        return ReminderMail.OPEN.contains(candidate.state) ? Optional.of(Letter.ofTalk("moved")) : afterwards(candidate);
    }

    @Override
    Optional<Letter> afterwards(Candidate candidate) {
        return ReminderMail.OPEN.contains(candidate.state) || candidate.state == CandidateState.LAPSED
                ? Optional.of(new Letter("off", Map.of(), Link.WITHDRAW))
                : Optional.empty();
    }
}
