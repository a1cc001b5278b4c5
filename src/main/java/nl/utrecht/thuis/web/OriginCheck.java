package nl.utrecht.thuis.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.utrecht.thuis.address.BaseUrl;
import org.jspecify.annotations.Nullable;

/** Refuses whatever changes something and comes from another site's page. Programs send neither header and pass. */
@ApplicationScoped
class OriginCheck {
    private static final int AFTER_HEADERS = 900;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Answers answers;
    private final BaseUrl baseUrl;

    OriginCheck(Answers answers, BaseUrl baseUrl) {
        this.answers = answers;
        this.baseUrl = baseUrl;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> authorities = List.of(lower(baseUrl.authority()), lower(String.valueOf(request.authority())));
        if (SAFE.contains(request.method().name())
                || isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), authorities)) {
            context.next();
        } else {
            answers.to(context, Trouble.CROSS_SITE).send(context);
        }
    }

    /** Our pages send no referrer, so their {@code Origin} may be {@code null}; old browsers send no {@code Sec-Fetch-Site}. */
    static boolean isOurs(@Nullable String fetchSite, @Nullable String origin, List<String> authorities) {
        if (fetchSite != null) {
            return OURS.contains(lower(fetchSite));
        }
        if (origin == null || origin.equals("null")) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authorities.contains(lower(authority));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
