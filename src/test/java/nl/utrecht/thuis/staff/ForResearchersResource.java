package nl.utrecht.thuis.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A call that exists in tests alone, to try tokens at. */
@Path("/api/v1/test/researchers")
public class ForResearchersResource {

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    public String welcome() {
        return "welcome";
    }
}
