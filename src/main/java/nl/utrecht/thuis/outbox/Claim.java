package nl.utrecht.thuis.outbox;

import java.time.Instant;

/** What a worker gets that asks for work of a wave. */
sealed interface Claim {

    /** A mail to send at once: it was decided on a moment ago. @param sendsAgain whether it may go out again when its fate is unknown */
    record Letter(OutboxMessage message, Mail mail, boolean sendsAgain) implements Claim {}

    /** One message less, without a mail; there may be another. */
    record Settled() implements Claim {}

    /** Nothing before that moment, which is {@link Instant#MAX} when nobody knows. */
    record Wait(Instant until) implements Claim {}

    /** No more over this connection: it was lost, or the replica stops. */
    record End() implements Claim {}
}
