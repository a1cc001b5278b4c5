package nl.utrecht.thuis.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.invitation.Knock;

/** The kind page for a link or code that leads nowhere. */
@CheckedTemplate(basePath = "response", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LinkPage(RespondentPage page, String text, boolean tryAgain) implements TemplateInstance {
    private static final Map<String, Integer> STATUS = Map.of("unknown", 404, "incomplete", 400, "closed", 410, "not-yet-open", 403, "wait",
            429);

    /** @param outcome the middle of the text keys {@code link.<outcome>.title} and {@code .text} */
    static Response response(RespondentPages pages, Texts t, String outcome, long minutes) {
        String text = t.format("link." + outcome + ".text", Map.of("address", pages.contact(), "minutes", minutes));
        RespondentPage page = pages.page(t, "link." + outcome + ".title", "");
        return Response.status(status(outcome)).type(MediaType.TEXT_HTML_TYPE)
                .entity(new LinkPage(page, text, !outcome.equals("closed"))).build();
    }

    /** What is wrong with a code, from the door's answer to it. */
    static Response response(RespondentPages pages, Texts t, Knock knock) {
        return response(pages, t, outcome(knock), knock.minutes());
    }

    /** The outcome of a knock, as text keys have it. */
    static String outcome(Knock knock) {
        return knock.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int status(String outcome) {
        return STATUS.getOrDefault(outcome, 400);
    }
}
