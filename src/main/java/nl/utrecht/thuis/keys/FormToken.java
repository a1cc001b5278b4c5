package nl.utrecht.thuis.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The hidden field that shows that a form came from our own page: derived from the session, so nothing is stored. */
public final class FormToken {

    private FormToken() {}

    /** 22 characters of base64url; the session's token cannot be found from it. */
    public static String of(String sessionToken) {
        byte[] hash = OpaqueToken.hash("form:" + sessionToken);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }

    /** Whether a posted field belongs to the session; takes the same time wherever they differ. */
    public static boolean matches(String sessionToken, @Nullable String given) {
        return given != null && MessageDigest.isEqual(of(sessionToken).getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
