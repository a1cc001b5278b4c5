package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.outbox.OutboxMessage;

/** Asks once more whoever did not answer, or did not know yet. */
@ApplicationScoped
class ReminderMail extends CandidateMail {
    static final String TEMPLATE = "interview-reminder";
    static final Set<CandidateState> OPEN = EnumSet.of(CandidateState.INVITED, CandidateState.LATER);

    /** Somebody who chose a time and came back on that is reminded anew. */
    static String occasion(Candidate candidate) {
        return candidate.state.slug() + "-" + candidate.letters;
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    Optional<Letter> letter(Candidate candidate, OutboxMessage message) {
        return OPEN.contains(candidate.state) ? Optional.of(Letter.ofTalk("reminder")) : Optional.empty();
    }
}
