package nl.utrecht.thuis.prizedraw;

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
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher's page of a draw: draw, follow the winners, hand the vouchers over, end it. Addresses are shown of those alone who said yes, one at a time. */
@Path("/staff/waves/{wave}/draw")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DrawPageResource {
    @Inject
    StaffPages pages;
    @Inject
    DrawPrizes draws;
    @Inject
    Winners winners;
    @Inject
    DrawViews views;

    @CheckedTemplate(basePath = "prizedraw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StaffDrawPage(StaffPage page, DrawViews.View view) implements TemplateInstance {}

    /** Of an anonymised wave with vouchers. @param published whether there was a draw: its numbers and its outcome stay where everybody can see them */
    @CheckedTemplate(basePath = "prizedraw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForgottenDrawPage(StaffPage page, String wave, String waveName, boolean published) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        Wave wave = Wave.get(code);
        StaffPage page = pages.page("staff.draw.title");
        boolean published = PrizeDraw.find(wave.code).isPresent();
        return wave.isForgotten() && (published || wave.incentives.prizes > 0)
                ? new ForgottenDrawPage(page, wave.code, wave.name, published)
                : new StaffDrawPage(page, views.of(wave, page.texts()));
    }

    @POST
    @AboutPeople
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response draw(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        draws.draw(code, pages.username());
        return back(code);
    }

    @POST
    @AboutPeople
    @Path("settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response settle(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        draws.settle(code, pages.username());
        return back(code);
    }

    /** Shows the address on this very page, and never in an address of ours. */
    @POST
    @AboutPeople
    @Path("winners/{number}/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response address(@PathParam("wave") String code, @PathParam("number") String number,
            @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        String address = winners.address(code, number, pages.username()).orElse("");
        StaffPage page = pages.page("staff.draw.title");
        return Response.ok(new StaffDrawPage(page, views.of(Wave.get(code), page.texts()).showing(number, address)).render()).build();
    }

    @POST
    @AboutPeople
    @Path("winners/{number}/handed-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response handOver(@PathParam("wave") String code, @PathParam("number") String number,
            @FormParam("token") @Nullable String token, @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        winners.handOver(code, number, pages.username());
        return back(code);
    }

    @POST
    @AboutPeople
    @Path("winners/{number}/lapse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response letLapse(@PathParam("wave") String code, @PathParam("number") String number,
            @FormParam("token") @Nullable String token, @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        pages.requireSure(sure);
        winners.letLapse(code, number, pages.username());
        return back(code);
    }

    @POST
    @AboutPeople
    @Path("winners/{number}/notice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response notifyAgain(@PathParam("wave") String code, @PathParam("number") String number,
            @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        winners.notifyAgain(code, number, pages.username());
        return back(code);
    }

    private static Response back(String code) {
        return Redirect.to("/staff/waves/" + code + "/draw").build();
    }
}
