package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.Section;

/** The screens of the respondent that can be looked at, by name: the slug of a question, or what the page is. */
record Screens(Questionnaire questionnaire) {
    static final String INTRO = "intro";
    static final String START = "start";
    static final String CODE = "code";
    static final String LANGUAGE = "language";
    static final String SIGNED_OUT = "signed-out";
    static final String DECLINE = "decline";
    static final String LINK = "link.";
    private static final List<String> BEFORE = List.of(LANGUAGE, CODE, START, INTRO);
    private static final List<String> AFTER = List.of(Way.CHECK, "thanks", "done", "stopped", DECLINE, "declined", SIGNED_OUT,
            "link.unknown", "link.incomplete",
            "link.closed", "link.not-yet-open", "link.wait", "privacy", "help", "accessibility");
    /** Texts that are on pages of a kind, by how their keys begin. */
    private static final Map<String, Predicate<Question>> ON_QUESTIONS = Map.of("step.several", MultipleChoice.class::isInstance,
            "step.text", OpenText.class::isInstance, "step.address", ContactChoice.class::isInstance, "step.skip", Question::skippable);
    /** Texts that are on every page or elsewhere than their keys say. */
    private static final Map<String, String> ON_PAGES = Map.of("page", INTRO, "product", INTRO, "municipality", INTRO, "preview", INTRO,
            "link", "link.unknown", "return", "stopped", "again", SIGNED_OUT);
    /** Addresses that forms are sent to, for who opens one by hand. */
    private static final Map<String, String> FORMS = Map.of("send", Way.CHECK, "stop", "stopped");

    /** All names, in the order in which people meet the screens. */
    List<String> names() {
        List<String> slugs = questionnaire.questions().stream().map(Question::slug).toList();
        return Stream.of(BEFORE, slugs, AFTER, Mistake.keys(questionnaire)).flatMap(List::stream).toList();
    }

    /** The screen of a name, or the first one with a text whose key is that name or begins with it; empty for texts that are on none. */
    Optional<String> find(String name) {
        return Stream.<Stream<Optional<String>>>of(Stream.of(named(name)), Stream.of(asking(name)), Stream.of(opening(name)),
                Stream.of(onAPage(name))).flatMap(found -> found).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> named(String name) {
        return names().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private Optional<String> asking(String key) {
        return first(question -> question.textKeys().stream().anyMatch(text -> isWithin(text, key)));
    }

    private Optional<String> opening(String key) {
        return questionnaire.sections().stream().filter(Section::hasIntroduction)
                .filter(section -> isWithin(section.introductionKey(), key))
                .findFirst().map(section -> section.questions().get(0).slug());
    }

    private Optional<String> onAPage(String key) {
        for (String part = key; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            if (ON_QUESTIONS.containsKey(part)) {
                return first(ON_QUESTIONS.get(part));
            }
            Optional<String> page = named(ON_PAGES.getOrDefault(part, FORMS.getOrDefault(part, part)));
            if (page.isPresent()) {
                return page;
            }
        }
        return switch (key.split("\\.")[0]) {
            case "step" -> first(any -> true);
            case "error" -> Mistake.keys(questionnaire).stream().findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<String> first(Predicate<Question> which) {
        return questionnaire.questions().stream().filter(which).findFirst().map(Question::slug);
    }

    private static boolean isWithin(String key, String part) {
        return key.equals(part) || key.startsWith(part + ".");
    }
}
