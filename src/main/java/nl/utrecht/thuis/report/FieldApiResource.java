package nl.utrecht.thuis.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.utrecht.thuis.staff.Role;

/** Figures of a wave in the API. */
@Path("/api/v1/waves/{wave}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class FieldApiResource {
    @Inject
    FieldReport report;
    @Inject
    RepresentativityReport representativity;

    @GET
    @Path("response")
    @RolesAllowed(Role.Name.RESEARCHER)
    public ResponseFigures response(@PathParam("wave") String wave) {
        return report.response(wave);
    }

    @GET
    @Path("representativeness")
    @RolesAllowed(Role.Name.RESEARCHER)
    public Representativeness representativeness(@PathParam("wave") String wave, @QueryParam("variables") List<String> variables) {
        return representativity.figures(wave, variables.isEmpty() ? null : String.join(",", variables));
    }
}
