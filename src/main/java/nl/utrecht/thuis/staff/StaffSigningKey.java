package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import nl.utrecht.thuis.keys.InstallationKeys;

/** The installation's key pair for bearer tokens, read once. */
@ApplicationScoped
class StaffSigningKey {
    private final KeyPair pair;

    StaffSigningKey(InstallationKeys keys) {
        pair = keys.signingKey();
    }

    KeyPair pair() {
        return pair;
    }
}
