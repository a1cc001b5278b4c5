package nl.utrecht.thuis.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.staff.Role;
import org.jspecify.annotations.Nullable;

/** Waves in the API: list, make, ready, open, close, settle. */
@Path("/api/v1/waves")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class WaveApiResource {
    @Inject
    Waves waves;
    @Inject
    Readiness readiness;
    @Inject
    EndWave ending;
    @Inject
    ObjectMapper json;

    /** A wave as the API shows it; dates are absent until they are known. */
    record WaveView(String code, String name, String state, String questionnaire, List<String> languages, LocalDate referenceDate,
            @Nullable LocalDate opensOn, @Nullable LocalDate openedOn, @Nullable LocalDate closesOn, @Nullable LocalDate closedOn) {
        static WaveView of(Wave wave) {
            return new WaveView(wave.code, wave.name, wave.state.slug(), wave.questionnaire, wave.languageTags(), wave.referenceDate,
                    wave.opensOn, wave.openedOn,
                    wave.closesOn, wave.closedOn);
        }
    }

    /** What may accompany an opening, or a wave that becomes ready for it. */
    record Opening(@Nullable String overrideReason) {}

    /** All waves; those that have opened for whoever is no researcher. */
    @GET
    @PermitAll
    @Transactional
    public List<WaveView> list(@Context SecurityContext who) {
        return Wave.newestFirst().stream().filter(wave -> wave.openedOn != null || who.isUserInRole(Role.Name.RESEARCHER)).map(WaveView::of)
                .toList();
    }

    @GET
    @Path("{wave}")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public WaveView get(@PathParam("wave") String code) {
        return WaveView.of(Wave.get(code));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response create(@Nullable NewWave wave, @Context SecurityContext who) {
        NewWave given = wave == null ? new NewWave(null, null, null, null, null, null) : wave;
        WaveView made = WaveView.of(waves.create(given, who.getUserPrincipal().getName()));
        return Response.status(Response.Status.CREATED).header("Location", "/api/v1/waves/" + made.code()).entity(made).build();
    }

    /** The body may be absent, whatever its type is said to be: many clients name one for an empty post. */
    @POST
    @Path("{wave}/open")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView open(@PathParam("wave") String code, @Nullable String body, @Context SecurityContext who) {
        return WaveView.of(waves.open(code, opening(body).overrideReason(), who.getUserPrincipal().getName()));
    }

    @POST
    @Path("{wave}/close")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView close(@PathParam("wave") String code, @Context SecurityContext who) {
        return WaveView.of(waves.close(code, who.getUserPrincipal().getName()));
    }

    /** Draw and interviews are done with. */
    @POST
    @Path("{wave}/settle")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView settle(@PathParam("wave") String code, @Context SecurityContext who) {
        return WaveView.of(ending.settle(code, who.getUserPrincipal().getName()));
    }

    /** Agrees that its people are forgotten at the latest date; two must. */
    @POST
    @Path("{wave}/retention")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView agreeToRetention(@PathParam("wave") String code, @Context SecurityContext who) {
        return WaveView.of(ending.agreeToRetention(code, who.getUserPrincipal().getName()));
    }

    /** From now on it runs by its calendar. The body may be absent. */
    @POST
    @Path("{wave}/ready")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView ready(@PathParam("wave") String code, @Nullable String body, @Context SecurityContext who) {
        return WaveView.of(readiness.ready(code, opening(body).overrideReason(), who.getUserPrincipal().getName()));
    }

    /** Back to preparing. */
    @POST
    @Path("{wave}/draft")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public WaveView draft(@PathParam("wave") String code, @Context SecurityContext who) {
        return WaveView.of(readiness.prepareAgain(code, who.getUserPrincipal().getName()));
    }

    private Opening opening(@Nullable String body) {
        try {
            Opening given = body == null || body.isBlank() ? null : json.readValue(body, Opening.class);
            return given == null ? new Opening(null) : given;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
