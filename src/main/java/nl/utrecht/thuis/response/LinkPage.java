package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
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
        return response(pages, t, outcome, text(pages, t, "link." + outcome, minutes));
    }

    private static Response response(RespondentPages pages, Texts t, String outcome, String text) {
        RespondentPage page = pages.page(t, "link." + outcome + ".title", "");
        return Response.status(status(outcome)).type(MediaType.TEXT_HTML_TYPE)
                .entity(new LinkPage(page, text, !outcome.equals("closed"))).build();
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

    /** What is wrong with a code, from the door's answer to it. */
    static Response response(RespondentPages pages, Texts t, Knock knock) {
        return response(pages, t, outcome(knock), text(pages, t, knock));
    }

    /** What is wrong with a code, in words; of one that comes too early, the day on which it works. */
    static String text(RespondentPages pages, Texts t, Knock knock) {
        return knock.opens().map(day -> t.of("link.not-yet-open.day", "day", day))
                .orElseGet(() -> text(pages, t, "link." + outcome(knock), knock.minutes()));
    }

    /** The outcome of a knock, as text keys have it. */
    static String outcome(Knock knock) {
        return knock.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int status(String outcome) {
        return STATUS.getOrDefault(outcome, 400);
    }
}
