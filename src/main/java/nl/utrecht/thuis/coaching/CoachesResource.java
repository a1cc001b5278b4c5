package nl.utrecht.thuis.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.LetterRequest;
import nl.utrecht.thuis.invitation.UnknownClientNumber;
import nl.utrecht.thuis.staff.Account;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher's page of coaches: who is who in the register, and who got which client by hand. */
@Path("/staff/waves/{wave}/coaches")
@AboutPeople("staff.coaches.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CoachesResource {
    @Inject
    StaffPages pages;
    @Inject
    Coaches coaches;

    /** A coach to choose. */
    record Choice(String username, String name) {}

    /** A coach's name in the register. @param itself what holds when nobody chooses: an account's username, or empty */
    record WordRow(String hash, String word, String clients, String chosen, String itself) {}

    /** A client given by hand. @param coach empty for nobody */
    record HandRow(String client, String number, String coach) {}

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoachesPage(StaffPage page, String wave, String waveName, List<WordRow> words, List<Choice> coaches, List<HandRow> byHand,
            String letters, String clientNumber, List<String> problems) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return page(code, "", List.of());
    }

    @POST
    @Path("words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response assign(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("word") @Nullable String hash, @FormParam("coach") @Nullable String coach) {
        pages.requireToken(token);
        coaches.assign(code, hash == null ? "" : hash, chosen(coach), pages.username());
        return back(code);
    }

    @POST
    @Path("clients")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response give(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("clientNumber") @Nullable String clientNumber, @FormParam("coach") @Nullable String coach) {
        pages.requireToken(token);
        String number = clientNumber == null ? "" : clientNumber.strip();
        try {
            coaches.give(code, number, chosen(coach), pages.username());
            return back(code);
        } catch (UnknownClientNumber unknown) {
            String problem = pages.texts().of("problem.unknown-client-number.title");
            return Response.status(unknown.status()).entity(page(code, number, List.of(problem)).render()).build();
        }
    }

    @POST
    @Path("clients/back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response takeBack(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("client") @Nullable String client) {
        pages.requireToken(token);
        if (client != null) {
            coaches.takeBack(code, client, pages.username());
        }
        return back(code);
    }

    private static Response back(String code) {
        return Redirect.to("/staff/waves/" + code + "/coaches").build();
    }

    private static @Nullable String chosen(@Nullable String coach) {
        return coach == null || coach.isBlank() ? null : coach.strip();
    }

    @Transactional
    TemplateInstance page(String code, String clientNumber, List<String> problems) {
        Wave wave = Wave.get(code);
        Texts t = pages.texts();
        List<Choice> choices = coaches.all().stream().map(CoachesResource::choice).toList();
        List<WordRow> words = coaches.words(wave).stream().map(word -> row(word, t)).toList();
        List<HandRow> byHand = coaches.byHand(wave).stream()
                .map(given -> new HandRow(given.client(), given.number(), given.coach() == null ? "" : given.coach())).toList();
        return new CoachesPage(pages.page("staff.coaches.title"), wave.code, wave.name, words, choices, byHand,
                t.of("staff.coaches.letters", "letters", LetterRequest.countOpen(wave.code)), clientNumber, problems);
    }

    private static Choice choice(Account account) {
        return new Choice(account.username, account.name);
    }

    private static WordRow row(Coaches.Word word, Texts t) {
        String coach = word.coach() == null ? "" : word.coach();
        return new WordRow(word.hash(), word.word(), t.number(word.clients()), word.chosen() ? coach : "", word.chosen() ? "" : coach);
    }
}
