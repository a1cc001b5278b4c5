package nl.utrecht.thuis.participant;

import java.util.UUID;

/**
 * Somebody is erased from a wave on request. Fired in the transaction that erases, with the wave locked and the participant still there: whoever keeps anything about
 * this person removes it now.
 *
 * @param wave code of the wave
 * @param clientNumberHash the wave's keyed hash of the client number
 */
public record PersonErased(String wave, UUID participantId, byte[] clientNumberHash) {}
