package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import nl.utrecht.thuis.keys.Crockford;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;

/**
 * Makes and proves codes. A verifier is a truncated HMAC: nothing is stored, and destroying the wave's key ends every code. What stops mail is another secret than
 * what opens the questionnaire, where a mail must not hold that.
 */
@ApplicationScoped
class Codes {
    /** What a code is good for. */
    enum Use {
        ENTER("verifier", ""), DECLINE("decline", "/decline");

        private final String domain;
        private final String failures;

        Use(String domain, String failures) {
            this.domain = domain;
            this.failures = failures;
        }

        /** Under what failures with a selector are counted: each secret has its own, so that guessing at one holds nobody up who has the other. */
        String failures(String selector) {
            return selector + failures;
        }
    }

    @Inject
    WaveKeys keys;

    /** Whether the wave's codes can be made and proved. */
    boolean exist(String wave) {
        return keys.exists(wave, Purpose.CODES);
    }

    /** The code of an invitation, the same each time. */
    Code of(Invitation invitation) {
        return of(invitation, Use.ENTER);
    }

    /** The code that is good for that and nothing else. */
    Code of(Invitation invitation, Use use) {
        return new Code(invitation.selector, verifier(invitation.waveCode, invitation.participantId, invitation.codeVersion, use));
    }

    /** Whether the code is that of the invitation; takes the same time for every wrong one. */
    boolean proves(Code code, Invitation invitation, Use use) {
        return same(verifier(invitation.waveCode, invitation.participantId, invitation.codeVersion, use), code);
    }

    /** Does the work of {@link #proves} for a selector that does not exist, so that it takes as long. */
    void pretend(String wave, Code code, Use use) {
        same(verifier(wave, new UUID(0, 0), 0, use), code);
    }

    private static boolean same(String expected, Code code) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), code.verifier().getBytes(StandardCharsets.US_ASCII));
    }

    private String verifier(String wave, UUID participantId, int version, Use use) {
        byte[] person = participantId.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] printed = Integer.toString(version).getBytes(StandardCharsets.US_ASCII);
        return Crockford.encode(keys.hmac(wave, Purpose.CODES, use.domain, person, printed), Code.VERIFIER);
    }
}
