package nl.utrecht.thuis.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.FreeText;
import nl.utrecht.thuis.problem.Problem;

/**
 * Whether a text leaves open what it may and must. Pure.
 *
 * @param field the subject or the body
 */
record PlaceholderCheck(String field, Set<Placeholder> allowed, Set<Placeholder> required) {
    private static final String KEY = "staff.message.error.";

    /** Adds what is wrong, naming the placeholder. */
    void of(String text, List<Problem.Detail> errors) {
        Optional<Map<String, Set<String>>> found = arguments(text);
        if (found.isEmpty()) {
            add(errors, "malformed", "");
            return;
        }
        Map<String, Set<String>> arguments = found.get();
        arguments.forEach((name, types) -> one(name, types, text, errors));
        required.stream().sorted().filter(placeholder -> !arguments.containsKey(placeholder.id()))
                .forEach(placeholder -> add(errors, "missing", placeholder.braced()));
    }

    /** What is between the braces of a message; nothing when it is none. */
    private static Optional<Map<String, Set<String>>> arguments(String text) {
        try {
            boolean even = text.chars().filter(c -> c == '{').count() == text.chars().filter(c -> c == '}').count();
            return even ? Optional.of(FreeText.arguments(text)) : Optional.empty(); // ICU takes a closing brace too many for a word
        } catch (RuntimeException e) { // and says in many ways that something is no message
            return Optional.empty();
        }
    }

    private void one(String name, Set<String> types, String text, List<Problem.Detail> errors) {
        Placeholder placeholder = Placeholder.find(name).orElse(null);
        String braced = "{" + name + "}";
        if (placeholder == null) {
            add(errors, "unknown", braced);
        } else if (!allowed.contains(placeholder)) {
            add(errors, field.equals(WordingCheck.SUBJECT) ? "not-in-subject" : "not-in-this", braced);
        } else if (!placeholder.types().containsAll(types)) {
            errors.add(new Problem.Detail(field, KEY + "type", Map.of("placeholder", braced, "type",
                    types.stream().filter(type -> !placeholder.types().contains(type)).sorted().collect(Collectors.joining(", ")))));
        } else if (placeholder.alone() && !standsAlone(placeholder, text)) {
            add(errors, "alone", braced);
        } else if (required.contains(placeholder) && !standsOutside(placeholder, text)) {
            add(errors, "nested", braced);
        }
    }

    /** Once, with an empty line before and after it. */
    private static boolean standsAlone(Placeholder placeholder, String text) {
        long alone = Arrays.stream(text.split("\n\\s*\n")).filter(paragraph -> paragraph.strip().equals(placeholder.braced())).count();
        int mentions = text.split("\\{\\s*" + placeholder.id() + "\\b", -1).length - 1;
        return alone == 1 && mentions == 1 && standsOutside(placeholder, text);
    }

    /** Outside of every plural, which some people would not get. */
    private static boolean standsOutside(Placeholder placeholder, String text) {
        Pattern mention = Pattern.compile("\\s*" + placeholder.id() + "\\s*}");
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' && depth++ == 0 && mention.matcher(text).region(i + 1, text.length()).lookingAt()) {
                return true;
            }
            depth -= text.charAt(i) == '}' ? 1 : 0;
        }
        return false;
    }

    private void add(List<Problem.Detail> errors, String what, String placeholder) {
        errors.add(new Problem.Detail(field, KEY + what, Map.of("placeholder", placeholder)));
    }
}
