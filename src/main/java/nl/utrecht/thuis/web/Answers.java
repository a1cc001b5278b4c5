package nl.utrecht.thuis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Tells of a problem: a kind page in the reader's language, a problem document (RFC 9457) for programs, or the way to sign-in. */
@ApplicationScoped
class Answers {
    private static final String CONTENT_TYPE = "Content-Type";

    private final ReaderLanguage readers;
    private final TextBook book;
    private final Assets assets;
    private final ObjectMapper json;

    Answers(ReaderLanguage readers, TextBook book, Assets assets, ObjectMapper json) {
        this.readers = readers;
        this.book = book;
        this.assets = assets;
        this.json = json;
    }

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemPage(Language language, String title, String detail, List<String> messages, String stylesheet)
            implements
                TemplateInstance {}

    record Error(String pointer, String message) {}

    Answer to(RoutingContext request, Trouble trouble) {
        Texts texts = book.in(readers.of(request));
        if (wantsJson(request.normalizedPath(), request.request().getHeader("Accept"))) {
            return document(trouble, texts);
        }
        if (trouble.type().equals("unauthenticated")) {
            return new Answer(303, Map.of("Location", "/staff/sign-in"), "");
        }
        return new Answer(trouble.status(), Map.of(CONTENT_TYPE, "text/html;charset=UTF-8"), page(trouble, texts));
    }

    /** Programs ask for JSON or call the API; a browser names HTML first. */
    static boolean wantsJson(String path, @Nullable String accept) {
        String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return path.equals("/api") || path.startsWith("/api/") || types.contains("json") && !types.contains("text/html");
    }

    private String page(Trouble trouble, Texts texts) {
        List<String> messages = errors(trouble, texts).stream().map(Error::message).toList();
        return new ProblemPage(texts.language(), text(texts, trouble, "title"), text(texts, trouble, "detail"), messages,
                assets.of("problem.css")).render();
    }

    private Answer document(Trouble trouble, Texts texts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + trouble.type());
        members.put("title", text(texts, trouble, "title"));
        members.put("status", trouble.status());
        members.put("detail", text(texts, trouble, "detail"));
        if (!trouble.details().isEmpty()) {
            members.put("errors", errors(trouble, texts));
        }
        trouble.members().forEach(members::putIfAbsent);
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of(CONTENT_TYPE, "application/problem+json", "Content-Language", texts.language().tag()));
        if (trouble.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        try {
            return new Answer(trouble.status(), headers, json.writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of type " + trouble.type() + " cannot be written", e);
        }
    }

    private static List<Error> errors(Trouble trouble, Texts texts) {
        return trouble.details().stream().map(detail -> new Error(detail.pointer(), texts.format(detail.key(), detail.arguments())))
                .toList();
    }

    private static String text(Texts texts, Trouble trouble, String part) {
        return texts.format("problem." + trouble.type() + "." + part, trouble.arguments());
    }
}
