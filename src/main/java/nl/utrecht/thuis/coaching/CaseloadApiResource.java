package nl.utrecht.thuis.coaching;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** The coach's own clients in the API, as blind as the pages. */
@Path("/api/v1/caseload")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class CaseloadApiResource {
    @Inject
    Caseloads caseloads;
    @Inject
    PromptClients prompting;
    @Inject
    Waves waves;

    /**
     * The clients of the coach in a wave, by name.
     *
     * @param own the number of the coach, absent while there is none
     * @param wholeWave the number of the wave, absent while there is none
     */
    record CaseloadView(String wave, String name, String state, List<ClientView> clients, @Nullable CountView own,
            @Nullable CountView wholeWave) {}

    /** @param promptPossible whether the client can be prompted today */
    record ClientView(UUID client, String clientNumber, String name, String language, boolean hasAddress, @Nullable LocalDate promptedOn,
            @Nullable LocalDate promptFrom, boolean promptPossible, @Nullable LocalDate letterAskedOn) {}

    /** How many had answered on a day, and how many not. */
    record CountView(LocalDate day, int done, int notDone) {}

    /** How many clients were prompted: those with an address, for whom a week had passed. */
    record Prompted(int prompted) {}

    /** A wave in which coaches have something to do or to look forward to. */
    record WaveView(String wave, String name, String state) {}

    @GET
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public List<WaveView> waves() {
        return caseloads.waves().stream().map(wave -> new WaveView(wave.code, wave.name, wave.state.slug())).toList();
    }

    @GET
    @Path("{wave}")
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public CaseloadView list(@PathParam("wave") String wave, @Context SecurityContext who) {
        return view(caseloads.of(wave, name(who)));
    }

    @POST
    @Path("{wave}/prompt")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.COACH)
    public Prompted promptAll(@PathParam("wave") String wave, @Context SecurityContext who) {
        return new Prompted(prompting.all(wave, name(who)));
    }

    @POST
    @Path("{wave}/clients/{client}/prompt")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.COACH)
    public Prompted prompt(@PathParam("wave") String wave, @PathParam("client") UUID client, @Context SecurityContext who) {
        return new Prompted(prompting.one(wave, name(who), client));
    }

    /** Asks for a letter. @return the client, with the day on which one was first asked for */
    @POST
    @Path("{wave}/clients/{client}/letter")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public ClientView letter(@PathParam("wave") String wave, @PathParam("client") UUID client, @Context SecurityContext who) {
        prompting.letter(wave, name(who), client);
        Caseload caseload = caseloads.of(wave, name(who));
        return view(caseload, caseload.client(client));
    }

    private CaseloadView view(Caseload caseload) {
        Wave wave = caseload.wave();
        return new CaseloadView(wave.code, wave.name, wave.state.slug(),
                caseload.clients().stream().map(client -> view(caseload, client)).toList(), count(wave, caseload.coach()),
                count(wave, CoachCount.WHOLE_WAVE));
    }

    private ClientView view(Caseload caseload, Client client) {
        return new ClientView(client.id(), client.number(), client.name(), client.language().tag(), client.hasAddress(),
                client.promptedOn(),
                client.promptFrom(), caseload.open() && client.isDue(waves.today()), client.letterAskedOn());
    }

    private static @Nullable CountView count(Wave wave, String group) {
        Optional<CoachCount> shown = CoachCount.find(wave.code, group);
        return shown.map(count -> new CountView(count.countedOn, count.done, count.notDone)).orElse(null);
    }

    private static String name(SecurityContext who) {
        return who.getUserPrincipal().getName();
    }
}
