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
import java.util.UUID;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import org.jspecify.annotations.Nullable;

/** One client of the coach: a prompt by mail, a text to copy, a letter. Somebody else's client does not exist here. */
@Path("/staff/caseload/{wave}/clients/{client}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ClientResource {
    @Inject
    StaffPages pages;
    @Inject
    Caseloads caseloads;
    @Inject
    CaseloadViews views;
    @Inject
    PromptClients prompting;
    @Inject
    ReadyText readyText;
    @Inject
    Assets assets;

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClientPage(StaffPage page, CaseloadViews.WaveView wave, CaseloadViews.ClientView client, ReadyText.Written text, String script)
            implements
                TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.COACH)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String wave, @PathParam("client") UUID id) {
        Caseload caseload = caseloads.of(wave, pages.username());
        Client client = caseload.client(id);
        return new ClientPage(pages.titled(client.name()), views.wave(caseload.wave(), pages.texts()),
                views.client(caseload, client, pages.texts()), readyText.in(client.language()), assets.of("copy.js"));
    }

    @POST
    @Path("prompt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.COACH)
    public Response prompt(@PathParam("wave") String wave, @PathParam("client") UUID id, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        prompting.one(wave, pages.username(), id);
        return back(wave, id);
    }

    @POST
    @Path("letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.COACH)
    public Response letter(@PathParam("wave") String wave, @PathParam("client") UUID id, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        prompting.letter(wave, pages.username(), id);
        return back(wave, id);
    }

    private static Response back(String wave, UUID id) {
        return Redirect.to("/staff/caseload/" + wave + "/clients/" + id).build();
    }
}
