package nl.utrecht.thuis.invitation;

import java.util.UUID;

/**
 * Somebody who had not sent answers does not take part; what they began can go. Fired after the transaction that noted it.
 *
 * @param wave code of the wave
 * @param invitation the invitation, from which the draft's key is derived
 */
public record OptedOut(String wave, UUID invitation) {}
