package nl.utrecht.thuis.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import nl.utrecht.thuis.keys.OpaqueToken;

/** How passwords are stored and compared. */
final class Passwords {
    static final int MINIMUM_LENGTH = 12;
    /** bcrypt reads no further than this. */
    private static final int MAXIMUM_BYTES = 72;
    private static final int COST = 12;
    /** The hash of nothing that anybody knows, so that an unknown username takes as long as a wrong password. */
    static final String NOBODY = hash(OpaqueToken.random());

    private Passwords() {}

    /** @param demonstration whether accounts are those of a demonstration, which nobody needs to keep out of */
    static boolean acceptable(String password, boolean demonstration) {
        return password.codePointCount(0, password.length()) >= (demonstration ? 1 : MINIMUM_LENGTH)
                && password.getBytes(StandardCharsets.UTF_8).length <= MAXIMUM_BYTES;
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    static boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }
}
