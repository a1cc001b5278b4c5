package nl.utrecht.thuis.wave;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.utrecht.thuis.staff.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The settings of a wave in the API. */
@Path("/api/v1/waves/{wave}/settings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SettingsApiResource {
    @Inject
    ChangeSettings settings;
    @Inject
    SettingsJson json;

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Operation(summary = "Everything that is set for a wave; days of rounds are counted from the opening")
    public WaveSettings get(@PathParam("wave") String code) {
        return settings.read(code);
    }

    /** A group or a setting that is absent stays as it is; a list is replaced as a whole. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    @Operation(summary = "Change settings: what is absent stays as it is, a list is replaced as a whole. 400 with all that is wrong")
    public WaveSettings put(@PathParam("wave") String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = WaveSettings.class))) @Nullable JsonNode given,
            @Context SecurityContext who) {
        settings.change(code, now -> {
            SettingFaults faults = new SettingFaults();
            WaveSettings next = json.over(now, given, faults);
            if (!faults.all().isEmpty()) {
                throw new InvalidSettings(faults.all());
            }
            return next;
        }, who.getUserPrincipal().getName());
        return settings.read(code);
    }
}
