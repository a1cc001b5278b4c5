package nl.utrecht.thuis.packaged;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a personal link and a phone, who follows the forms that the pages show. */
final class Phone {
    /** Chooses one of the options that a page offers, by the question's slug. */
    interface Choice extends BiFunction<String, List<String>, String> {
        Choice FIRST = (question, options) -> options.get(0);
    }

    private static final Pattern FORM = Pattern.compile("<form id=\"forward\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Pattern OPTION = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"");
    private static final Pattern CHOSEN = Pattern.compile("name=\"answer\" value=\"([^\"]+)\" checked");

    private final Http http;
    private final String link;
    private final String language;
    private final Choice choice;

    /** @param link the path of a personal link, {@code /nl/u/…} */
    Phone(Http http, String link, Choice choice) {
        this.http = http;
        this.link = link;
        this.language = link.split("/")[1];
        this.choice = choice;
    }

    /** An answer that the application said it has. */
    record Saved(String page, String answer, String next) {}

    /** Opens the link and presses Start; where that leads. */
    String open() {
        return Http.location(http.postForm(link, Map.of("language", List.of(language))));
    }

    /** Opens the link and goes on where this person was; null when the answers were sent before. */
    String resume() {
        HttpResponse<String> introduction = http.get(open());
        if (introduction.statusCode() != 200) {
            return null;
        }
        return Http.location(http.postForm("/" + language + "/q", Map.of("token", List.of(Http.formToken(introduction)))));
    }

    /** Answers the question of a page. */
    Saved answer(String page) {
        Matcher form = FORM.matcher(http.get(page).body());
        if (!form.find()) {
            throw new AssertionError("No question on " + page);
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form.group()).results().forEach(field -> fields.put(field.group(1), List.of(field.group(2))));
        List<String> options = OPTION.matcher(form.group()).results().map(option -> option.group(1)).toList();
        String chosen = options.isEmpty() ? "" : choice.apply(page.substring(page.lastIndexOf('/') + 1), options);
        if (options.isEmpty()) {
            fields.put("text", List.of("iemand@example.org"));
        } else {
            fields.put("answer", List.of(chosen));
        }
        if (Stream.of(form.group().split("class=\"thuis-option"))
                .anyMatch(option -> option.contains("value=\"" + chosen + "\"") && option.contains("name=\"address\""))) {
            fields.put("address", List.of("iemand@example.org"));
        }
        HttpResponse<String> saved = http.postForm(page, fields);
        if (saved.statusCode() != 303) {
            throw new AssertionError(page + " answered " + saved.statusCode());
        }
        return new Saved(page, chosen, Http.location(saved));
    }

    /** Looks the answers over and sends them; where that leads. */
    String send(String checkPage) {
        String token = Http.formToken(http.get(checkPage));
        return Http.location(http.postForm("/" + language + "/q/send", Map.of("token", List.of(token))));
    }

    /** What is chosen on the page of a question now. */
    List<String> chosenOn(String page) {
        return CHOSEN.matcher(http.get(page).body()).results().map(option -> option.group(1)).toList();
    }

    /** Everything from the link to the thank-you. */
    void finish() {
        String page = resume();
        while (!page.endsWith("/q/check")) {
            page = answer(page).next();
        }
        if (!send(page).endsWith("/thanks")) {
            throw new AssertionError("The answers were not sent");
        }
    }
}
