package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.PreviewRoad;
import nl.utrecht.thuis.phone.RespondentPages;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Incentives;
import org.jspecify.annotations.Nullable;

/** Every screen of a questionnaire in every language, for all staff; shown in a frame of the size of a phone. Its forms change nothing. */
@Path("/staff/preview/{language}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class StaffPreviewResource {
    private static final String SCREEN = "{screen: [A-Za-z][A-Za-z0-9.-]*}";

    @Inject
    RespondentPages pages;
    @Inject
    StaffPages staff;
    @Inject
    Previewed previewed;
    @Inject
    PreviewState state;
    @Inject
    PreviewScreens screens;
    @Inject
    PreviewWalk walk;

    @GET
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.COACH, Role.Name.TRANSLATOR, Role.Name.ADMINISTRATOR})
    @Transactional
    public Response introduction(@PathParam("language") String tag, @QueryParam("questionnaire") @Nullable String questionnaire) {
        return walk.show(visit(tag, questionnaire, PreviewForm.NONE), Screens.INTRO, false);
    }

    /** @param name a screen, or the key of a text, or how such a key begins */
    @GET
    @Path(SCREEN)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.COACH, Role.Name.TRANSLATOR, Role.Name.ADMINISTRATOR})
    @Transactional
    public Response show(@PathParam("language") String tag, @PathParam("screen") String name,
            @QueryParam("questionnaire") @Nullable String questionnaire, @QueryParam("from") @Nullable String from) {
        Visit visit = visit(tag, questionnaire, PreviewForm.NONE);
        if (new Screens(visit.questionnaire()).find(name).isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).entity(screens.none(visit.in(staff.texts()))).build();
        }
        return walk.show(visit, name, Way.CHECK.equals(from));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.COACH, Role.Name.TRANSLATOR, Role.Name.ADMINISTRATOR})
    @Transactional
    public Response begin(@PathParam("language") String tag, MultivaluedMap<String, String> form) {
        return follow(tag, "", form, null);
    }

    @POST
    @Path(SCREEN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Name.RESEARCHER, Role.Name.COACH, Role.Name.TRANSLATOR, Role.Name.ADMINISTRATOR})
    @Transactional
    public Response follow(@PathParam("language") String tag, @PathParam("screen") String step, MultivaluedMap<String, String> form,
            @QueryParam("from") @Nullable String from) {
        PreviewForm sent = new PreviewForm(form);
        return walk.follow(visit(tag, sent.questionnaire(), sent), step, Way.CHECK.equals(from));
    }

    private Visit visit(String tag, @Nullable String code, PreviewForm form) {
        Questionnaire questionnaire = previewed.questionnaire(code);
        String agency = previewed.agency().orElse(staff.texts().of("staff.preview.agency"));
        return new Visit(pages.previewTexts(tag).telling(Incentives.example().told()), questionnaire, Optional.of(agency),
                PreviewRoad.ofStaff(questionnaire.code()),
                state.read(questionnaire, form.state()), form, Optional.empty());
    }
}
