package nl.utrecht.thuis.prizedraw;

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
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The draw in the API. Addresses are not in it: those are looked at one at a time, on the page. */
@Path("/api/v1/waves/{wave}/draw")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class DrawApiResource {
    @Inject
    DrawPrizes draws;
    @Inject
    Winners winners;

    /**
     * @param drawnFrom the first day on which it may be drawn; absent when there is nothing to wait for
     * @param entries how many take part; absent before the list is frozen, as it would tell whether somebody who withdraws was among them
     * @param winners everybody who was written to, in the order of the draw
     */
    record DrawJson(String wave, String state, int prizes, @Nullable LocalDate drawnFrom, @Nullable Long entries, String commitment,
            @Nullable String entriesHash,
            @Nullable String seed, List<WinnerJson> winners) {}

    record WinnerJson(String number, int place, String language, String state) {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public DrawJson get(@PathParam("wave") String code) {
        Wave wave = Wave.get(code);
        PrizeDraw draw = PrizeDraw.find(wave.code).orElseThrow(() -> new DrawNotFound(wave.code));
        return new DrawJson(wave.code, draw.state.slug(), draw.prizes, draw.drawnFrom().orElse(null),
                draw.state == DrawState.COMMITTED ? null : PrizeEntry.count("waveCode", wave.code), draw.commitment,
                draw.entriesHash, draw.seed,
                PrizeEntry.drawn(wave.code, Integer.MAX_VALUE).stream().filter(entry -> entry.notices > 0)
                        .map(entry -> new WinnerJson(entry.number, entry.place == null ? 0 : entry.place, entry.language,
                                entry.state.slug()))
                        .toList());
    }

    @POST
    @AboutPeople
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public void draw(@PathParam("wave") String code, @Context SecurityContext who) {
        draws.draw(code, name(who));
    }

    @POST
    @AboutPeople
    @Path("settle")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public void settle(@PathParam("wave") String code, @Context SecurityContext who) {
        draws.settle(code, name(who));
    }

    @POST
    @AboutPeople
    @Path("winners/{number}/handed-over")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public void handOver(@PathParam("wave") String code, @PathParam("number") String number, @Context SecurityContext who) {
        winners.handOver(code, number, name(who));
    }

    @POST
    @AboutPeople
    @Path("winners/{number}/lapse")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Name.RESEARCHER)
    public void letLapse(@PathParam("wave") String code, @PathParam("number") String number, @Context SecurityContext who) {
        winners.letLapse(code, number, name(who));
    }

    private static String name(SecurityContext who) {
        return who.getUserPrincipal().getName();
    }
}
