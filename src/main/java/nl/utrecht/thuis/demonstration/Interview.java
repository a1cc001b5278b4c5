package nl.utrecht.thuis.demonstration;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person with one phone, who walks through the questionnaire page by page. */
final class Interview {
    /** Gives the fields of the form on a question's page, by the question's slug. */
    interface Fields extends Function<String, Map<String, List<String>>> {}

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern STEP = Pattern.compile("/[A-Za-z-]+/q/(.+)");

    private final Http http;
    private final String language;
    private final boolean readsPages;
    private String cookie = "";

    /** @param readsPages whether every page is fetched before it is answered, as a browser does; a script may post alone */
    Interview(Http http, String language, boolean readsPages) {
        this.http = http;
        this.language = language;
        this.readsPages = readsPages;
    }

    /**
     * Opens the personal link, answers every question that is asked, looks the answers over and sends them.
     *
     * @param link path of the personal link
     * @param stopAfter how many questions are answered before the phone is put away; a large number for all
     */
    void play(String link, Fields fields, int stopAfter) {
        HttpResponse<String> started = http.postForm(link, Map.of("language", List.of(language)));
        cookie = started.headers().firstValue("Set-Cookie").map(header -> header.split(";")[0]).orElseThrow(() -> unexpected(started));
        String token = token(get(location(started)));
        String next = location(http.postForm("/" + language + "/q", Map.of("token", List.of(token)), "Cookie", cookie));
        for (int answered = 0; !next.endsWith("/q/check"); answered++) {
            if (answered >= stopAfter) {
                return;
            }
            next = answer(next, fields, token);
        }
        get(next);
        HttpResponse<String> sent = http.postForm("/" + language + "/q/send", Map.of("token", List.of(token)), "Cookie", cookie);
        if (!location(sent).endsWith("/thanks")) {
            throw unexpected(sent);
        }
    }

    private String answer(String page, Fields fields, String token) {
        Matcher step = STEP.matcher(page);
        if (!step.matches()) {
            throw new IllegalStateException("Not a question: " + page);
        }
        if (readsPages) {
            get(page);
        }
        Map<String, List<String>> form = new HashMap<>(fields.apply(step.group(1)));
        form.put("token", List.of(token));
        form.put("save", List.of(UUID.randomUUID().toString()));
        return location(http.postForm(page, form, "Cookie", cookie));
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> page = http.get(path, "Cookie", cookie);
        if (page.statusCode() != 200) {
            throw unexpected(page);
        }
        return page;
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw unexpected(page);
        }
        return token.group(1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> unexpected(response));
    }

    /** Says which kind of page it was, not its address: that may hold a code. */
    private static IllegalStateException unexpected(HttpResponse<String> response) {
        return new IllegalStateException("A page answered " + response.statusCode());
    }
}
