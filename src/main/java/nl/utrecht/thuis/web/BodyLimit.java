package nl.utrecht.thuis.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says kindly that something is too large, where the server itself would just hang up. */
@ApplicationScoped
class BodyLimit {
    private static final int AFTER_ORIGIN_CHECK = 800;
    /** A form with words, without a file: twenty times the longest remark. */
    private static final long LONGEST_FORM = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Answers answers;
    private final long limit;

    BodyLimit(Answers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.answers = answers;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_ORIGIN_CHECK);
    }

    private void check(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        boolean form = type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
        if (isTooLarge(context.request().getHeader("Content-Length"), form ? Math.min(limit, LONGEST_FORM) : limit)) {
            context.response().putHeader("Connection", "close");
            answers.to(context, Trouble.TOO_LARGE).send(context);
        } else {
            context.next();
        }
    }

    private static boolean isTooLarge(@Nullable String contentLength, long most) {
        return contentLength != null && contentLength.matches("\\d{1,18}") && Long.parseLong(contentLength) > most;
    }
}
