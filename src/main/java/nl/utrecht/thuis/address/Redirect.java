package nl.utrecht.thuis.address;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a form: see that page. Its address is relative, so that no {@code Host} header can steer it. */
public final class Redirect {

    private Redirect() {}

    /** A {@code 303} to that path, which starts with one slash; add cookies and {@code build()} it. */
    public static Response.ResponseBuilder to(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
