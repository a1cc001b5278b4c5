package nl.utrecht.thuis.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;

/** The kind page for a link or code that leads nowhere, and for a session that is over. */
@CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LinkPage(RespondentPage page, String text, boolean tryAgain) implements TemplateInstance {
    private static final Map<String, Integer> STATUS = Map.of("unknown", 404, "incomplete", 400, "closed", 410, "not-yet-open", 403, "wait",
            429);

    /** @param outcome the middle of the text keys {@code link.<outcome>.title} and {@code .text} */
    static Response response(RespondentPages pages, Texts t, String outcome, long minutes) {
        RespondentPage page = pages.page(t, "link." + outcome + ".title", "");
        return Response.status(STATUS.getOrDefault(outcome, 400)).type(MediaType.TEXT_HTML_TYPE)
                .entity(new LinkPage(page, text(pages, t, "link." + outcome, minutes), !outcome.equals("closed"))).build();
    }

    /** @param key the beginning of the text key, {@code link.<outcome>} */
    static String text(RespondentPages pages, Texts t, String key, long minutes) {
        return t.format(key + ".text", Map.of("address", pages.contact(), "minutes", minutes));
    }

    /** The link of a pre-test does not work, or not any more. */
    static Response pretest(RespondentPages pages, Texts t) {
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_HTML_TYPE)
                .entity(new LinkPage(pages.page(t, "preview.link.title", ""), text(pages, t, "preview.link", 0), false)).build();
    }

    /** The session is over; nothing is lost. */
    static Response signedOut(RespondentPages pages, Texts t) {
        return Response.status(Response.Status.UNAUTHORIZED).type(MediaType.TEXT_HTML_TYPE)
                .entity(new LinkPage(pages.page(t, "signed-out.title", ""), t.of("signed-out.text"), true)).build();
    }
}
