package nl.utrecht.thuis.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone that speaks plain HTTP: it sends what it is told to, as often and as simultaneously as it is told to. */
final class PlainPhone {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";
    private String token = "";

    /** With the session of that personal link, in its language, which is Dutch in these tests. */
    static PlainPhone opening(String link) {
        PlainPhone phone = new PlainPhone();
        HttpResponse<String> opened = phone.post(link, "language", "nl");
        phone.cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        phone.refresh();
        return phone;
    }

    /** Plain HTTP with the session and the forms of a browser that shows a question. */
    static PlainPhone withSessionOf(Page browser) {
        PlainPhone phone = new PlainPhone();
        phone.cookie = browser.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).findFirst().orElseThrow();
        phone.refresh();
        return phone;
    }

    /** Reads the token of the session that it has now. */
    void refresh() {
        Matcher found = TOKEN.matcher(get("/nl/q").body());
        token = found.find() ? found.group(1) : ""; // whoever is done sees no form any more
    }

    HttpResponse<String> get(String path) {
        return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).join();
    }

    /** What the page of a question carries along in a hidden field. */
    String hidden(String slug, String field) {
        Matcher hidden = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(get("/nl/q/" + slug).body());
        if (!hidden.find()) {
            throw new IllegalStateException("No field " + field);
        }
        return hidden.group(1);
    }

    /** The phone forgets its session, as when somebody stops. */
    void stop() {
        post("/nl/q/stop");
    }

    /** Comes in again with a cookie that an answer sets. */
    HttpResponse<String> again(String... fields) {
        HttpResponse<String> back = post("/nl/again", fields);
        back.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return back;
    }

    /** Answers a question with a save of its own; gives the path that it leads to. */
    String answer(String slug, String... fields) {
        return save(slug, UUID.randomUUID().toString(), fields);
    }

    /** Answers a question with that save. */
    String save(String slug, String save, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("save", save));
        return location(post("/nl/q/" + slug, all.toArray(String[]::new)));
    }

    String send() {
        return location(sending().join());
    }

    /** Begins to send; others may do so meanwhile. */
    CompletableFuture<HttpResponse<String>> sending() {
        return posting("/nl/q/send");
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(String.valueOf(response.statusCode()));
    }

    /** Sends a form of a page that is too old. */
    HttpResponse<String> expired(String path) {
        String now = token;
        token = "old";
        try {
            return post(path, "answer", "good");
        } finally {
            token = now;
        }
    }

    HttpResponse<String> post(String path, String... fields) {
        return posting(path, fields).join();
    }

    CompletableFuture<HttpResponse<String>> posting(String path, String... fields) {
        StringBuilder body = new StringBuilder("token=").append(token);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return http.sendAsync(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Chromium.base() + path)).header("Cookie", cookie);
    }
}
