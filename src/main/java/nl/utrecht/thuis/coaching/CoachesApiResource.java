package nl.utrecht.thuis.coaching;

import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher's side of coaches in the API. */
@Path("/api/v1/waves/{wave}/coaches")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CoachesApiResource {
    @Inject
    Coaches coaches;
    @Inject
    Caseloads caseloads;

    /** A coach's name in the register. @param coach the account that it means, absent while there is none */
    record WordView(String word, long clients, @Nullable String coach) {}

    /** @param word a coach's name as in the register @param coach the account that it means; absent for what the name itself says */
    record Assignment(@Nullable String word, @Nullable String coach) {}

    /** @param coach whose client it is; absent for nobody's */
    record Gift(@Nullable String clientNumber, @Nullable String coach) {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public List<WordView> list(@PathParam("wave") String wave) {
        return coaches.words(Wave.get(wave)).stream().map(word -> new WordView(word.word(), word.clients(), word.coach())).toList();
    }

    /** Says which account a name means. @return all names, as they are then */
    @POST
    @AboutPeople
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public List<WordView> assign(@PathParam("wave") String code, @Nullable Assignment given, @Context SecurityContext who) {
        if (given == null || given.word() == null) {
            throw new BadRequestException();
        }
        String hash = coaches.words(Wave.get(code)).stream().map(Coaches.Word::word).filter(given.word()::equals).findFirst()
                .map(word -> caseloads.hash(code, word)).orElseThrow(UnknownClient::new);
        coaches.assign(code, hash, given.coach(), who.getUserPrincipal().getName());
        return list(code);
    }

    /** Gives a client to a coach by hand, or takes one from every coach. */
    @POST
    @AboutPeople
    @Path("clients")
    @RolesAllowed(Role.Name.RESEARCHER)
    public void give(@PathParam("wave") String code, @Nullable Gift given, @Context SecurityContext who) {
        if (given == null || given.clientNumber() == null) {
            throw new BadRequestException();
        }
        coaches.give(code, given.clientNumber(), given.coach(), who.getUserPrincipal().getName());
    }
}
