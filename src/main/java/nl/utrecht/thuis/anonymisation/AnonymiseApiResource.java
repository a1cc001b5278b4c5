package nl.utrecht.thuis.anonymisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Anonymising in the API: one person asks, another confirms. */
@Path("/api/v1/waves/{wave}/anonymise")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class AnonymiseApiResource {
    @Inject
    Preflight preflight;
    @Inject
    AskAnonymising ask;
    @Inject
    Anonymise anonymise;

    /** With the question. @param backups which backups may still hold ciphertext, and until when */
    record Question(@Nullable String backups) {}

    /**
     * How far it is.
     *
     * @param step absent while nobody asked
     * @param open the pointers of what must happen first
     * @param rows the rows that tell who somebody is, by table
     * @param keys the keys that are there
     * @param certificate the text that is signed, and its signature in base64; absent until it is complete
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(String wave, @Nullable String step, @Nullable String askedBy, @Nullable LocalDate askedOn, @Nullable String confirmedBy,
            @Nullable LocalDate confirmedOn, List<String> open, Map<String, Long> rows, List<String> keys, @Nullable String certificate,
            @Nullable String signature) {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public State show(@PathParam("wave") String code) {
        return state(code);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.RESEARCHER)
    public State ask(@PathParam("wave") String code, @Nullable Question question, @Context SecurityContext who) {
        ask.ask(code, question == null ? null : question.backups(), who.getUserPrincipal().getName());
        return state(code);
    }

    @DELETE
    @RolesAllowed(Role.Name.RESEARCHER)
    public State withdraw(@PathParam("wave") String code, @Context SecurityContext who) {
        ask.withdraw(code, who.getUserPrincipal().getName());
        return state(code);
    }

    /** Returns when it is complete, or when something kept it: then it goes on by itself, and {@code step} says how far it is. */
    @POST
    @Path("confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public State confirm(@PathParam("wave") String code, @Context SecurityContext who) {
        ask.confirm(code, code, who.getUserPrincipal().getName());
        anonymise.attempt(code);
        return state(code);
    }

    private State state(String code) {
        Wave wave = Wave.get(code);
        Preflight.Findings found = preflight.of(wave);
        Optional<Anonymisation> now = Anonymisation.of(code);
        return new State(code, now.map(one -> one.step.slug()).orElse(null), now.map(one -> one.askedBy).orElse(null),
                now.map(one -> one.askedOn).orElse(null), now.map(one -> one.confirmedBy).orElse(null),
                now.map(one -> one.confirmedOn).orElse(null),
                now.isPresent() ? List.of() : found.open().stream().map(Problem.Detail::pointer).toList(), found.rows(), found.keys(),
                now.map(one -> one.certificate).orElse(null), now.map(one -> one.signature).orElse(null));
    }
}
