package nl.utrecht.thuis.invitation;

import java.util.UUID;
import nl.utrecht.thuis.wave.Background;

/**
 * Somebody may respond. It says nothing of a person but the coarse background.
 *
 * @param wave code of the wave
 * @param invitation the invitation, from which the draft's key is derived; it never goes where the answers go
 * @param session the secret of this phone's session
 * @param background coarse features
 * @param done whether the answers were sent already
 */
public record Admission(String wave, UUID invitation, String session, Background background, boolean done) {

    @Override
    public String toString() {
        return "Admission[" + wave + "]"; // the session is a secret: it must not reach a log
    }
}
