package nl.utrecht.thuis.outbox;

import java.time.Instant;
import java.util.Optional;

/** Whether mails of a wave go out. */
public record SendingState(boolean paused, SendingRule rule) {

    /** When mails may go out: that moment itself when the window is open, nothing while it is paused. */
    public Optional<Instant> nextOpening(Instant moment) {
        return paused ? Optional.empty() : Optional.of(rule.nextOpening(moment));
    }
}
