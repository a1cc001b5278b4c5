package nl.utrecht.thuis.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What is sent about a problem, in whichever way the server asks for it. */
record Answer(int status, Map<String, String> headers, String body) {

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        headers.forEach(response::header);
        return response.build();
    }

    void send(RoutingContext request) {
        request.response().setStatusCode(status);
        headers.forEach(request.response()::putHeader);
        request.response().end(body);
    }
}
