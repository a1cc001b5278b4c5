package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Knock;

/**
 * The session is over: asks for the code, and nothing is lost. It shows nothing of what it carries.
 *
 * @param carried what was sent when the session was over already, as hidden fields; none when the page was only asked for
 * @param problem what was wrong with the code that was typed; empty when none was
 */
@CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignedOutPage(RespondentPage page, List<Carried.Field> carried, String problem) implements TemplateInstance {

    /** @param knock what the typed code led to, if one was typed */
    static Response response(RespondentPages pages, Texts t, Carried carried, Optional<Knock> knock) {
        String problem = knock.map(failed -> LinkPage.text(pages, t, failed)).orElse("");
        RespondentPage page = pages.page(t, t.of(carried.fields().isEmpty() ? "signed-out.title" : "code.title"),
                carried.fields().isEmpty() ? "/q" : "", !problem.isEmpty(),
                Optional.empty());
        return Response.status(knock.map(failed -> LinkPage.status(LinkPage.outcome(failed))).orElse(401)).type(MediaType.TEXT_HTML_TYPE)
                .entity(new SignedOutPage(page, carried.fields(), problem)).build();
    }
}
