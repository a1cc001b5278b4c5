package nl.utrecht.thuis.consent;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher's page of consents: how many there are, to which words, and how an address that somebody mailed in is withdrawn. */
@Path("/staff/waves/{wave}/consents")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ConsentsResource {
    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    StaffPages pages;
    @Inject
    Consents consents;
    @Inject
    ConsentViews views;

    /** @param typed the address as it was typed, when something is wrong with it */
    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConsentsPage(StaffPage page, ConsentViews.View view, String typed, boolean withdrawn,
            List<String> problems) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("withdrawn") boolean withdrawn) {
        return new ConsentsPage(pages.page("staff.consent.title"), views.of(Wave.get(code), pages.texts()), "", withdrawn, List.of());
    }

    /** Says the same whether or not the address was there: else it would tell who answered. */
    @POST
    @AboutPeople
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response withdraw(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("address") @Nullable String address, @FormParam("purpose") @Nullable String purpose) {
        pages.requireToken(token);
        Wave wave = Wave.get(code);
        String typed = address == null ? "" : address.strip();
        if (typed.indexOf('@') < 1 || typed.length() > LONGEST_ADDRESS) {
            StaffPage page = pages.page("staff.consent.title");
            return Response.status(BAD_REQUEST).entity(new ConsentsPage(page, views.of(wave, page.texts()), typed, false,
                    List.of(page.texts().of("staff.consent.address.wrong"))).render()).build();
        }
        List<ConsentPurpose> meant = purpose == null || purpose.isEmpty()
                ? List.of(ConsentPurpose.values())
                : ConsentPurpose.find(purpose).stream().toList();
        Stream.of(ConsentPurpose.values()).filter(meant::contains) // always in the same order: two at once must not wait for each other
                .forEach(one -> consents.withdrawAddress(wave.code, one, typed, pages.username()));
        return Redirect.to("/staff/waves/" + wave.code + "/consents?withdrawn=true").build();
    }
}
