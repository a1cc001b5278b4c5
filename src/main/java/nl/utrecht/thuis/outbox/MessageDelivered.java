package nl.utrecht.thuis.outbox;

import java.util.UUID;

/** The mail server has taken a message. Fired in the transaction that records it. */
public record MessageDelivered(String wave, UUID recipientId, String template, String occasion) {}
