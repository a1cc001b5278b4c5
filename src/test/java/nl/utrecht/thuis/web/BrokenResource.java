package nl.utrecht.thuis.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Breaks, in tests alone. */
@Path("{base:test|api/v1/test}/broken")
public class BrokenResource {

    @GET
    @PermitAll
    public String broken(@PathParam("base") String base) {
        throw new IllegalStateException("a secret of " + base);
    }
}
