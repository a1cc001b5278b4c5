package nl.utrecht.thuis.staff;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.i18n.Language;

/** The two cookies of staff: the session, and the language for pages that nobody is signed in on. */
@ApplicationScoped
public class StaffCookies {
    private static final String SESSION = "thuis-staff";
    private static final String LANGUAGE = "thuis-staff-language";

    private final BaseUrl baseUrl;

    StaffCookies(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The header with which a browser sends the cookie of that session. */
    public String header(String session) {
        return baseUrl.cookieName(SESSION) + "=" + session;
    }

    Optional<String> session(RoutingContext request) {
        return value(request, SESSION);
    }

    Optional<String> language(RoutingContext request) {
        return value(request, LANGUAGE);
    }

    /** Without an age: it goes when the browser closes, and on the server after eight hours. */
    NewCookie beginSession(String id) {
        return cookie(SESSION, id, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie endSession() {
        return cookie(SESSION, "", 0);
    }

    NewCookie language(Language language) {
        return cookie(LANGUAGE, language.tag(), (int) Duration.ofDays(365).toSeconds());
    }

    private Optional<String> value(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getCookie(baseUrl.cookieName(name))).map(Cookie::getValue);
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(baseUrl.cookieName(name)).value(value).path("/").httpOnly(true).secure(baseUrl.secureCookies())
                .sameSite(NewCookie.SameSite.LAX).maxAge(maxAge).build();
    }
}
