package nl.utrecht.thuis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one mapper: whatever a resource throws becomes an {@link Answer}. The classes named have mappers of the framework's own otherwise. */
class ProblemMapper {
    private final Answers answers;

    ProblemMapper(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({Throwable.class, WebApplicationException.class, NotFoundException.class, UnauthorizedException.class,
            ForbiddenException.class, AuthenticationFailedException.class, AuthenticationCompletionException.class,
            JsonProcessingException.class, MismatchedInputException.class})
    public Response map(Throwable thrown, RoutingContext request) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        if (thrown instanceof IOException && (!request.request().isEnded() || request.response().headWritten())) {
            return Response.status(Response.Status.BAD_REQUEST).build(); // the line broke, or what came was too large and they know: nobody to tell
        }
        return answers.to(request, Trouble.of(thrown)).toResponse();
    }
}
