package nl.utrecht.thuis.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import nl.utrecht.thuis.staff.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent, and by whom: a register as large as the server takes, but only by a researcher, who is recognised before the first byte of it is
 * read; anything else stays small. Says kindly that something is too large, where the server itself would just hang up.
 */
@ApplicationScoped
class BodyLimit {
    private static final int AFTER_ORIGIN_CHECK = 800;
    /** After whoever recognises people, and after the server noted its own limit. */
    private static final int LAST = 1;
    /** A form with words, without a file: twenty times the longest remark. */
    private static final long LONGEST_FORM = 1 << 20;
    /** A file with texts, the largest of all but registers; of staff. */
    private static final long LARGEST_FILE = 32 << 20;
    /** What a mail program sends to stop mail: one field, whoever asks. */
    private static final long ONE_FIELD = 8 << 10;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern OF_STAFF = Pattern.compile("/(?:staff|api)(?:/.*)?");
    private static final Pattern UNSUBSCRIBE = Pattern.compile(".*/unsubscribe/?(?:;.*)?");
    private static final Pattern REGISTER = Pattern.compile("(?:/staff|/api/v1)/waves/[^/]+/bronbestand");
    private static final BiConsumer<RoutingContext, Throwable> TOLD_HERE = (context, failure) -> {
    };

    private final Answers answers;
    private final long limit;

    BodyLimit(Answers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.answers = answers;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_ORIGIN_CHECK);
        filters.register(this::recognise, LAST);
    }

    private void check(RoutingContext context) {
        if (isTooLarge(context.request().getHeader("Content-Length"), most(context))) {
            refuse(context, Trouble.TOO_LARGE);
        } else {
            context.next();
        }
    }

    /** What comes without a length is counted while it is read. */
    private void recognise(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context));
        }
        if (!isRegister(context)) {
            context.next();
            return;
        }
        BiConsumer<RoutingContext, Throwable> teller = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, TOLD_HERE);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        identity.subscribe().with(person -> {
            if (person != null && person.hasRole(Role.Name.RESEARCHER)) {
                context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, teller);
                context.next();
            } else {
                refuse(context, Trouble.generic(person == null || person.isAnonymous() ? 401 : 403));
            }
        }, failure -> refuse(context, Trouble.of(failure)));
    }

    private long most(RoutingContext context) {
        String path = context.normalizedPath();
        if (!OF_STAFF.matcher(path).matches()) {
            return Math.min(limit, UNSUBSCRIBE.matcher(path).matches() ? ONE_FIELD : LONGEST_FORM);
        }
        String type = context.request().getHeader("Content-Type");
        boolean form = type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
        return Math.min(limit, form ? LONGEST_FORM : isRegister(context) ? limit : LARGEST_FILE);
    }

    private static boolean isRegister(RoutingContext context) {
        return context.request().method().name().equals("POST") && REGISTER.matcher(context.normalizedPath()).matches();
    }

    /** The line is cut: what is still under way would have to be read. HTTP/2 has no such header; it holds back what nobody reads. */
    private void refuse(RoutingContext context, Trouble trouble) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        answers.to(context, trouble).send(context);
    }

    private static boolean isTooLarge(@Nullable String contentLength, long most) {
        return contentLength != null && contentLength.matches("\\d{1,18}") && Long.parseLong(contentLength) > most;
    }
}
