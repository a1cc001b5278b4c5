package nl.utrecht.thuis.staff;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import nl.utrecht.thuis.i18n.Language;

/** Whoever is signed in with this browser; {@code session} is the secret in the cookie. */
record SignedIn(String username, String name, Role role, Language language, String session) {
    static final String ATTRIBUTE = "thuis.signed-in";

    @Override
    public String toString() {
        return username; // never the secret
    }

    /** The person behind a page's request. A bearer token is no session and gets no page. */
    static SignedIn of(SecurityIdentity identity) {
        SignedIn person = identity.getAttribute(ATTRIBUTE);
        if (person == null) {
            throw new UnauthorizedException();
        }
        return person;
    }
}
