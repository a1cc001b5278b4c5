package nl.utrecht.thuis.outbox;

import java.util.UUID;

/**
 * A message came back. Fired in the transaction that records it: once when it is permanent, each time when it is not.
 *
 * @param kind what was wrong, as whoever read the bounce classed it
 * @param permanent whether the message will not arrive any more
 */
public record MessageBounced(String wave, UUID messageId, UUID recipientId, String template, String kind, boolean permanent) {}
