package nl.utrecht.thuis.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;

/** The texts in the order in which people meet them. */
@ApplicationScoped
class Screens {
    private static final List<String> BEFORE = List.of("message", "language", "code", "start", "intro", "decline", "declined",
            "step",
            "status");
    private static final List<String> AFTER = List.of("error", "again", "offline", "check", "thanks", "done", "stopped", "return",
            "signed-out",
            "link", "privacy", "accessibility", "help");
    /** Texts of many screens, or of none. */
    private static final List<String> EVERYWHERE = List.of("message", "step", "error", "status", "again", "return");
    private static final String NAME = "staff.texts.screen.";
    private static final String ITEM = "v[0-9].*";

    private final List<String> order;

    Screens(Questionnaires questionnaires) {
        Stream<String> items = questionnaires.codes().stream().flatMap(code -> questionnaires.get(code).textKeys().stream())
                .map(Screen::idOf);
        order = Stream.of(BEFORE.stream(), items, AFTER.stream()).flatMap(ids -> ids).distinct().toList();
    }

    /** All of them; those that nobody put in an order come last. */
    List<Screen> of(Collection<Translation> texts) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        order.forEach(id -> keys.put(id, new ArrayList<>()));
        texts.forEach(text -> keys.computeIfAbsent(Screen.idOf(text.key()), id -> new ArrayList<>()).add(text.key()));
        return keys.entrySet().stream().filter(screen -> !screen.getValue().isEmpty())
                .map(screen -> new Screen(screen.getKey(), screen.getValue())).toList();
    }

    Optional<Screen> find(Collection<Translation> texts, String id) {
        return of(texts).stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /** Whether it can be looked at as people see it. */
    boolean hasPreview(String id) {
        return order.contains(id) && !EVERYWHERE.contains(id);
    }

    /** What people call it; an item by its code. */
    String name(String id, Texts t) {
        if (id.matches(ITEM)) {
            return t.of("staff.texts.item", "code", id.toUpperCase(Locale.ROOT));
        }
        return t.has(NAME + id) ? t.of(NAME + id) : id;
    }
}
