package nl.utrecht.thuis.interview;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.interview.AnswerInvitation.Outcome;
import nl.utrecht.thuis.phone.RespondentPages;
import org.jspecify.annotations.Nullable;

/** Where somebody who was drawn says yes, later or no to a talk. The secret is in the address; opening it changes nothing. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}/talk/{wave: [^/]+}/{token: [^/]+}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class TalkResource {
    /** What the secret is for. */
    static final String USE = "talk";
    private static final int UNPROCESSABLE = 422;

    @Inject
    RespondentPages pages;
    @Inject
    TalkPages talk;
    @Inject
    ConsentLinks links;
    @Inject
    AnswerInvitation answers;

    @GET
    @PermitAll
    @Transactional
    public Response show(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        Texts t = pages.texts(tag);
        return asked(t, wave, token, (plan, candidate) -> talk.invitation(t, plan, candidate, TalkForm.EMPTY, Map.of(), 200));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token,
            @FormParam("slot") @Nullable String slot, @FormParam("language") @Nullable String language,
            @FormParam("other") @Nullable String other, @FormParam("telephone") @Nullable String telephone) {
        Texts t = pages.texts(tag);
        TalkForm form = TalkForm.of(slot, language, other, telephone);
        Optional<Response> refused = refused(t, wave, token, form);
        if (refused.isPresent()) {
            return refused.get();
        }
        Outcome outcome = id(wave, token).map(id -> answers.agree(wave, id, form.slotId().orElseThrow(), form.wishes()))
                .orElse(Outcome.OVER);
        return outcome == Outcome.SLOT_GONE ? slotGone(t, wave, token, form) : back(t, wave, token);
    }

    @POST
    @PermitAll
    @Path("later")
    public Response later(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        id(wave, token).ifPresent(id -> answers.later(wave, id));
        return back(pages.texts(tag), wave, token);
    }

    /** Mail scanners open links, and a thumb slips: it only asks. */
    @GET
    @PermitAll
    @Path("no")
    @Transactional
    public Response askNo(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        Texts t = pages.texts(tag);
        return asked(t, wave, token, (plan, candidate) -> talk.refusal(t, candidate));
    }

    @POST
    @PermitAll
    @Path("no")
    public Response no(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        id(wave, token).ifPresent(id -> answers.decline(wave, id));
        return back(pages.texts(tag), wave, token);
    }

    @Transactional
    Optional<Response> refused(Texts t, String wave, String token, TalkForm form) {
        return InterviewPlan.find(wave).flatMap(plan -> candidate(wave, token).flatMap(candidate -> {
            Map<String, String> problems = form.problems(talk.offered(t, plan, candidate));
            return problems.isEmpty() || answers.asked(plan, candidate.candidateId).isEmpty()
                    ? Optional.empty()
                    : Optional.of(talk.invitation(t, plan, candidate, form, problems, UNPROCESSABLE));
        }));
    }

    @Transactional
    Response slotGone(Texts t, String wave, String token, TalkForm form) {
        return asked(t, wave, token,
                (plan, candidate) -> talk.invitation(t, plan, candidate, form, Map.of("slot", "talk.error.taken"), 409));
    }

    /** Lets somebody who can still answer see that; everybody else what holds for them. */
    private Response asked(Texts t, String wave, String token, BiFunction<InterviewPlan, Candidate, Response> page) {
        Optional<Candidate> candidate = candidate(wave, token);
        Optional<InterviewPlan> plan = InterviewPlan.find(wave);
        if (candidate.isEmpty() || plan.isEmpty()) {
            return nobody(t, wave, token);
        }
        return answers.asked(plan.get(), candidate.get().candidateId).map(found -> page.apply(plan.get(), found))
                .orElseGet(() -> talk.over(t, over(candidate.get()), candidate.get()));
    }

    private static String over(Candidate candidate) {
        return switch (candidate.state) {
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case LAPSED -> "lapsed";
            case HELD -> "held";
            default -> "over";
        };
    }

    /** Somebody who was ever invited: who only stands in has got no link. */
    private Optional<Candidate> candidate(String wave, String token) {
        return id(wave, token).flatMap(id -> Candidate.find(wave, id)).filter(candidate -> candidate.invited);
    }

    private Optional<UUID> id(String wave, String token) {
        return links.read(wave, ConsentPurpose.INTERVIEW, USE, token);
    }

    private Response back(Texts t, String wave, String token) {
        return id(wave, token).map(id -> Redirect.to("/" + t.language().tag() + "/talk/" + wave + "/" + token).build())
                .orElseGet(() -> nobody(t, wave, token));
    }

    /** For a link that is nobody's: of a wave of which everybody is forgotten, nobody can tell any more whether it ever was somebody's. */
    private Response nobody(Texts t, String wave, String token) {
        return links.isOver(wave) ? talk.forgotten(t, wave, token) : talk.broken(t);
    }
}
