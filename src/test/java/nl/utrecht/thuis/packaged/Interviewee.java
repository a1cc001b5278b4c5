package nl.utrecht.thuis.packaged;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** Somebody who answers at random and remembers what they said. Posts the forms without looking at the pages, as a quick reader does. */
final class Interviewee {
    private static final List<String> ASKED_FOR_AN_ADDRESS = List.of("V10", "V11");
    private final Questionnaire questionnaire;
    private final Http http;
    private final String link;
    private final String address;
    private final Random random;
    private final SortedMap<String, List<String>> given = new TreeMap<>();

    /** @param link the path of a personal link */
    Interviewee(Questionnaire questionnaire, Http http, String link, String address, long seed) {
        this.questionnaire = questionnaire;
        this.http = http;
        this.link = link;
        this.address = address;
        random = new Random(seed);
    }

    /** What was answered so far, as it will be stored: options by question, without what goes into a box of its own. */
    String given() {
        return given.toString();
    }

    /**
     * Opens the link and answers.
     *
     * @param stopAfter after how many questions the phone is put away for good; a large number for who sends
     */
    void answer(int stopAfter) {
        String language = link.split("/")[1];
        HttpResponse<String> introduction = http.get(Http.location(http.postForm(link, Map.of("language", List.of(language)))));
        String token = Http.formToken(introduction);
        String page = Http.location(http.postForm("/" + language + "/q", Map.of("token", List.of(token))));
        for (int answered = 0; !page.endsWith("/q/check"); answered++) {
            if (answered == stopAfter) {
                return;
            }
            Map<String, List<String>> form = new LinkedHashMap<>(fields(page.substring(page.lastIndexOf('/') + 1)));
            form.put("token", List.of(token));
            form.put("save", List.of(UUID.randomUUID().toString()));
            page = Http.location(http.postForm(page, form));
        }
        String end = Http.location(http.postForm("/" + language + "/q/send", Map.of("token", List.of(token))));
        if (!end.endsWith("/thanks")) {
            throw new AssertionError("The answers were not sent");
        }
    }

    private Map<String, List<String>> fields(String slug) {
        Question question = questionnaire.find(slug).orElseThrow();
        if (question instanceof OpenText) {
            return Map.of("text", List.of(""));
        }
        List<String> options = question instanceof MultipleChoice ? several(question) : List.of(one(question));
        if (!ASKED_FOR_AN_ADDRESS.contains(question.code())) {
            given.put(question.code(), options.stream().sorted().toList());
        }
        return Map.of("answer", options, "address", List.of(address));
    }

    private String one(Question question) {
        return question.options().get(random.nextInt(question.options().size())).code();
    }

    private List<String> several(Question question) {
        List<String> chosen = new ArrayList<>(question.options().stream().filter(option -> !option.exclusive() && random.nextBoolean())
                .map(Option::code).toList());
        if (chosen.isEmpty()) {
            chosen.add(one(question));
        }
        return chosen;
    }
}
