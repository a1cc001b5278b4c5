package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.OpenSession;
import nl.utrecht.thuis.phone.RespondentPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.wave.Wave;

/**
 * Receives whoever asks for a page of the questionnaire: those without a session are told how to come in again, those who are done that they
 * are, and those who read a language that their wave is not offered in are shown one that it is. Whoever is admitted reads what their wave promises.
 */
@ApplicationScoped
class Reception {
    /** Not "cache": Chromium goes through its whole cache for that, up to seconds on a phone, and pages of a person are never in it. */
    private static final String FORGET = "\"storage\"";

    @Inject
    RespondentPages pages;
    @Inject
    SessionCookie cookie;

    /** The page for somebody who may answer, or the kind page instead. */
    Response admit(String tag, HttpHeaders headers, BiFunction<Texts, Admission, Response> page) {
        return admit(tag, headers, Carried.nothing(), page);
    }

    /** The same, for what somebody sends. @param sent what must not be lost when the session is over */
    Response admit(String tag, HttpHeaders headers, Carried sent, BiFunction<Texts, Admission, Response> page) {
        Texts t = pages.texts(tag);
        Optional<Admission> admission = cookie.admission(headers);
        if (admission.isEmpty()) {
            return signedOut(t, sent);
        }
        List<Language> offered = session(pages, admission.get()).languages();
        if (!offered.contains(t.language())) {
            return seeOther(pages.texts(offered.get(0)), "/q");
        }
        return admission.get().done() ? seeOther(t, "/done") : page.apply(told(t, admission.get()), admission.get());
    }

    private static Texts told(Texts t, Admission admission) {
        return t.telling(Wave.get(admission.wave()).incentives.told());
    }

    /** Nothing of theirs stays on the phone, which may be somebody else's too: not the cookie, not a page to go back to. */
    Response seeOut(Texts t, String path) {
        return Response.fromResponse(seeOther(t, path)).cookie(cookie.forget()).header("Clear-Site-Data", FORGET).build();
    }

    /** What the frame shows of somebody who was admitted. */
    static OpenSession session(RespondentPages pages, Admission admission) {
        return pages.session(admission.wave(), admission.session());
    }

    /** The page that asks for the code. @param sent what it carries */
    Response signedOut(Texts t, Carried sent) {
        return SignedOutPage.response(pages, t, sent, Optional.empty());
    }

    /** @param path the address after the language */
    static Response seeOther(Texts t, String path) {
        return Redirect.to("/" + t.language().tag() + path).build();
    }

    /** On to a step of the questionnaire: the slug of a question, or {@link Way#CHECK}. */
    static Response step(Texts t, String step) {
        return seeOther(t, "/q/" + step);
    }
}
