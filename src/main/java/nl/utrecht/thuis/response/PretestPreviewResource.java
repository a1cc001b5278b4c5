package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.CommentBox;
import nl.utrecht.thuis.phone.PreviewRoad;
import nl.utrecht.thuis.phone.RespondentPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.BiFunction;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.pretest.NewComment;
import nl.utrecht.thuis.pretest.PretestComments;
import nl.utrecht.thuis.pretest.PretestGuest;
import nl.utrecht.thuis.pretest.PretestLinks;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The questionnaire for whoever tries it out by a link: everything can be chosen, only comments are stored. No session, no cookie. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/preview/{token: [^/]+}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PretestPreviewResource {
    private static final String STEP = "{step: [A-Za-z][A-Za-z0-9.-]*}";

    @Inject
    RespondentPages pages;
    @Inject
    PretestLinks links;
    @Inject
    PretestComments comments;
    @Inject
    Questionnaires questionnaires;
    @Inject
    PreviewState state;
    @Inject
    PreviewWalk walk;

    @GET
    @PermitAll
    @Transactional
    public Response introduction(@PathParam("tag") String tag, @PathParam("token") String token) {
        return visit(tag, token, PreviewForm.NONE, (guest, visit) -> walk.show(visit, Screens.INTRO, false));
    }

    @GET
    @PermitAll
    @Transactional
    @Path(STEP)
    public Response show(@PathParam("tag") String tag, @PathParam("token") String token, @PathParam("step") String step,
            @QueryParam("from") @Nullable String from) {
        return visit(tag, token, PreviewForm.NONE, (guest, visit) -> walk.show(visit, step, Way.CHECK.equals(from)));
    }

    @POST
    @PermitAll
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@PathParam("tag") String tag, @PathParam("token") String token, MultivaluedMap<String, String> form) {
        return follow(tag, token, "", form, false);
    }

    @POST
    @PermitAll
    @Transactional
    @Path(STEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response follow(@PathParam("tag") String tag, @PathParam("token") String token, @PathParam("step") String step,
            MultivaluedMap<String, String> form, @QueryParam("from") @Nullable String from) {
        return follow(tag, token, step, form, Way.CHECK.equals(from));
    }

    private Response follow(String tag, String token, String step, MultivaluedMap<String, String> form, boolean fromCheck) {
        return visit(tag, token, new PreviewForm(form), (guest, visit) -> {
            String screen = new Screens(visit.questionnaire()).find(visit.form().screen()).orElse(Screens.INTRO);
            boolean stays = visit.form().goes() && !visit.form().commentsOnly() && step.equals(screen);
            if (visit.form().comment().isBlank()) {
                return walk.follow(visit, step, fromCheck);
            } else if (stays) {
                return walk.follow(visit.with(CommentBox.holding(NewComment.LONGEST, visit.form().comment().plain())), step, fromCheck);
            }
            PretestComments.Outcome outcome = comments.add(guest, comment(visit, screen));
            Visit after = visit.with(boxAfter(outcome, visit.form().comment().plain()));
            return outcome == PretestComments.Outcome.TOO_LONG ? walk.again(after, screen) : walk.follow(after, step, fromCheck);
        });
    }

    private static CommentBox boxAfter(PretestComments.Outcome outcome, String typed) {
        return switch (outcome) {
            case SAVED -> new CommentBox(NewComment.LONGEST, "", true, Optional.empty());
            case TOO_LONG -> new CommentBox(NewComment.LONGEST, typed, false, Optional.of("preview.comment.too-long"));
            case FULL -> new CommentBox(NewComment.LONGEST, typed, false, Optional.of("preview.comment.full"));
        };
    }

    private static NewComment comment(Visit visit, String screen) {
        return new NewComment(visit.questionnaire().code(), visit.t().language().tag(), screen, visit.form().page(),
                visit.form().comment());
    }

    private Response visit(String tag, String token, PreviewForm form, BiFunction<PretestGuest, Visit, Response> page) {
        Texts t = pages.previewTexts(tag);
        Optional<PretestGuest> guest = links.find(token);
        if (guest.isEmpty()) {
            return LinkPage.pretest(pages, t);
        }
        Wave wave = Wave.get(guest.get().wave());
        Questionnaire questionnaire = wave.incentives.asked(questionnaires.get(wave.questionnaire));
        return page.apply(guest.get(),
                new Visit(t.telling(wave.incentives.told()), questionnaire, Optional.ofNullable(wave.agency), PreviewRoad.ofLink(token),
                        state.read(questionnaire, form.state()), form, Optional.of(CommentBox.holding(NewComment.LONGEST, ""))));
    }
}
