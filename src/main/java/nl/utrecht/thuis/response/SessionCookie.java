package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.Door;

/** The respondent's one cookie: a secret without meaning, gone when the browser closes. */
@ApplicationScoped
class SessionCookie {
    private static final String NAME = "thuis";

    @Inject
    BaseUrl baseUrl;
    @Inject
    Door door;

    /** The session that a request carries. */
    Optional<String> read(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(baseUrl.cookieName(NAME))).map(Cookie::getValue);
    }

    /** The admission of the session that a request carries. */
    Optional<Admission> admission(HttpHeaders headers) {
        return read(headers).flatMap(door::find);
    }

    NewCookie of(String session) {
        return builder().value(session).build();
    }

    NewCookie forget() {
        return builder().value("").maxAge(0).build();
    }

    private NewCookie.Builder builder() {
        return new NewCookie.Builder(baseUrl.cookieName(NAME)).path("/").httpOnly(true).secure(baseUrl.secureCookies())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
