package nl.utrecht.thuis.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.utrecht.thuis.outbox.SendingRule;

/** When the last of so many mails is expected to leave. */
final class ExpectedEnd {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration HORIZON = Duration.ofDays(120);

    private ExpectedEnd() {}

    /**
     * Goes through the minutes in which the window is open; a mail that must be tried again may take longer.
     *
     * @param from the moment at which sending goes on
     * @return nothing without a rate, when the mail server decides how fast it goes, or when it would take months
     */
    static Optional<Instant> of(SendingRule rule, Instant from, long mails) {
        if (rule.perMinute() == SendingRule.NO_LIMIT || mails == 0) {
            return Optional.empty();
        }
        Instant moment = rule.nextOpening(from);
        for (long left = mails - rule.perMinute(); left > 0; left -= rule.perMinute()) {
            moment = rule.nextOpening(moment.plus(STEP));
            if (moment.isAfter(from.plus(HORIZON))) {
                return Optional.empty();
            }
        }
        return Optional.of(moment.plus(STEP));
    }
}
