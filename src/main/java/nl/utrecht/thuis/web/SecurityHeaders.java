package nl.utrecht.thuis.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import nl.utrecht.thuis.address.BaseUrl;

/** The headers on every answer: nothing from elsewhere, nothing kept, nothing told to others. */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 1000;
    private static final String POLICY = String.join("; ", "default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
            "form-action 'self'", "base-uri 'none'", "manifest-src 'self'", "media-src 'self'",
            "script-src 'self'", "connect-src 'self'");
    /** The previews, which staff look at in a frame of the size of a phone. */
    private static final Pattern PREVIEW = Pattern.compile("/(staff|[A-Za-z]{2,3}(-[A-Za-z]{2})?)/preview/.+");

    private final boolean https;

    SecurityHeaders(BaseUrl baseUrl) {
        https = baseUrl.https();
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.addHeadersEndHandler(ignored -> set(context));
            context.next();
        }, FIRST);
    }

    private void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY + frames(context.normalizedPath()));
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        String path = context.normalizedPath();
        headers.set("Cache-Control", caching(path, context));
        if (path.startsWith("/api/")) {
            headers.set("API-Version", "1.0.0");
        }
    }

    /** Who may show a page in a frame, and whether it may have one: previews are shown, by pages of staff; nothing else is. */
    private static String frames(String path) {
        if (PREVIEW.matcher(path).matches()) {
            return "; frame-ancestors 'self'";
        }
        return "; frame-ancestors 'none'" + (path.equals("/staff") || path.startsWith("/staff/") ? "; frame-src 'self'" : "");
    }

    /** Assets with their fingerprint in the address never change. */
    private static String caching(String path, RoutingContext context) {
        if (!path.startsWith("/assets/") || context.response().getStatusCode() >= 400) {
            return "no-store";
        }
        return context.request().getParam("v") == null ? "public, max-age=300" : "public, max-age=31536000, immutable";
    }
}
