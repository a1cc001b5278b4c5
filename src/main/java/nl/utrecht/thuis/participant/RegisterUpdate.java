package nl.utrecht.thuis.participant;

import java.util.UUID;

/**
 * A newer register changed something about a person of a wave that was announced or is in the field. Fired in the transaction that changes
 * the participant; whoever counts or invites people does its part in it.
 */
public sealed interface RegisterUpdate {
    String wave();

    UUID participantId();

    /**
     * Somebody is new. The participant is stored.
     *
     * @param background canonical text of the coarse features
     * @param language tag of the language to write in
     */
    record Joined(String wave, UUID participantId, String background, String language, boolean hasAddress) implements RegisterUpdate {}

    /** Somebody is no longer followed. */
    record Left(String wave, UUID participantId, LeaveReason reason) implements RegisterUpdate {}

    /** Somebody who had left is in the register again. */
    record Returned(String wave, UUID participantId) implements RegisterUpdate {}

    /**
     * Somebody is to be written to elsewhere or otherwise.
     *
     * @param language tag of the language to write in
     * @param hasAddress whether there is an e-mail address now
     * @param otherAddress whether it is another one than before
     */
    record ContactChanged(String wave, UUID participantId, String language, boolean hasAddress, boolean otherAddress)
            implements
                RegisterUpdate {}
}
