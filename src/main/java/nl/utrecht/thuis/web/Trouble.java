package nl.utrecht.thuis.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.problem.Problem.Detail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Anything that was thrown, as something that a person can be told: our own problems as they are, others by their HTTP meaning. */
record Trouble(String type, int status, Map<String, Object> arguments, List<Detail> details, Map<String, Object> members) {
    private static final Logger LOG = Logger.getLogger(Trouble.class);
    private static final Map<Integer, String> TYPES = Map.of(401, "unauthenticated", 403, "forbidden", 404, "not-found", 405,
            "method-not-allowed", 406, "not-acceptable", 409, "conflict", 413, "too-large", 415, "unsupported-media-type", 503,
            "not-ready");

    static final Trouble NOT_FOUND = generic(404);
    static final Trouble TOO_LARGE = generic(413);
    static final Trouble CROSS_SITE = plain("cross-site", 403);

    /** Whatever is nobody's mistake but ours goes to the log, under the number that the reader is told. */
    static Trouble of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Trouble known = known(cause);
            if (known != null && !known.ourFault()) {
                return known;
            }
        }
        Trouble fault = generic(500);
        LOG.errorf("Problem %s: %s", fault.arguments().get("id"), Trace.of(thrown));
        return fault;
    }

    private static @Nullable Trouble known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return new Trouble(problem.type(), problem.status(), problem.arguments(), problem.details(), problem.members());
        } else if (cause instanceof AuthenticationException || cause instanceof UnauthorizedException) {
            return generic(401);
        } else if (cause instanceof ForbiddenException) {
            return generic(403);
        } else if (cause instanceof OptimisticLockException || isDuplicate(cause)) {
            return generic(409);
        } else if (cause instanceof WebApplicationException web) {
            return generic(web.getResponse().getStatus());
        }
        return cause instanceof StreamReadException || cause instanceof MismatchedInputException ? generic(400) : null;
    }

    /** Two people made the same thing at the same moment. */
    private static boolean isDuplicate(Throwable cause) {
        return cause instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }

    static Trouble generic(int status) {
        if (TYPES.containsKey(status)) {
            return plain(TYPES.get(status), status);
        }
        return status < 500
                ? plain("bad-request", status)
                : new Trouble("server-error", status, Map.of("id", UUID.randomUUID().toString().substring(0, 8)), List.of(), Map.of());
    }

    private static Trouble plain(String type, int status) {
        return new Trouble(type, status, Map.of(), List.of(), Map.of());
    }

    private boolean ourFault() {
        return type.equals("server-error");
    }
}
