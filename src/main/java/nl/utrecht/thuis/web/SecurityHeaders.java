package nl.utrecht.thuis.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.BaseUrl;

/** The headers on every answer: nothing from elsewhere, nothing kept, nothing told to others. */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 1000;
    /** The service worker stands at the root, whose pages it may answer for. */
    private static final String WORKER = "/sw.js";
    private static final String ASSETS = "/assets/";
    private static final String POLICY = String.join("; ", "default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
            "form-action 'self'", "base-uri 'none'", "manifest-src 'self'", "media-src 'self'",
            "script-src 'self'", "worker-src 'self'", "connect-src 'self'");
    /** The previews, which staff look at in a frame of the size of a phone. */
    private static final Pattern PREVIEW = Pattern.compile("/(staff|[A-Za-z]{2,3}(-[A-Za-z]{2})?)/preview/.+");

    /** Answers that lead elsewhere or say nothing: there is nothing to protect, and a phone pays for each of them at every step. */
    private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 303, 304);

    private final boolean https;
    private final Assets assets;

    SecurityHeaders(BaseUrl baseUrl, Assets assets) {
        this.assets = assets;
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
        String path = context.normalizedPath();
        headers.set("Referrer-Policy", "no-referrer");
        if (!WITHOUT_CONTENT.contains(context.response().getStatusCode())) {
            headers.set("Content-Security-Policy", POLICY + frames(path));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        }
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
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

    /**
     * Assets under the fingerprint of what we have never change; the file of the font gets another name with another content. With an upgrade under way
     * a phone may ask us for what only the next edition has: what it gets then it must not keep.
     */
    private String caching(String path, RoutingContext context) {
        boolean kept = path.startsWith(ASSETS) || path.startsWith("/audio/") || path.equals(WORKER);
        if (!kept || context.response().getStatusCode() >= 400) {
            return "no-store";
        }
        String version = context.request().getParam("v");
        boolean exactly = path.startsWith(ASSETS)
                && (path.endsWith(".woff2") || assets.of(path.substring(ASSETS.length())).equals(path + "?v=" + version));
        return "public, max-age=" + (exactly ? "31536000, immutable" : version == null ? "300" : "86400");
    }
}
