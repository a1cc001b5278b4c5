package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.wave.WaveOpening;

/** A wave opens only with messages that say the same in each of its languages, or with a reason. */
@ApplicationScoped
class MessagesUpToDate {
    static final String POINTER = "messages/";
    static final String BLOCKER = "staff.message.blocker.";
    private static final List<State> WRONG = List.of(State.OUTDATED, State.UNUSABLE);

    private final Wordings wordings;
    private final Languages languages;

    MessagesUpToDate(Wordings wordings, Languages languages) {
        this.wordings = wordings;
        this.languages = languages;
    }

    void check(@Observes WaveOpening.Checked opening) {
        Collection<Map<String, Current>> messages = wordings.ofWave(opening.wave()).values();
        for (String tag : opening.wave().languageTags()) {
            Language language = languages.get(tag);
            Map<State, Long> numbers = messages.stream().map(message -> message.get(tag).state())
                    .collect(Collectors.groupingBy(state -> state, () -> new EnumMap<>(State.class), Collectors.counting()));
            WRONG.stream().filter(numbers::containsKey).forEach(state -> opening.blockWithoutReason(POINTER + tag, BLOCKER + state.slug(),
                    Map.of("language", language, "number", numbers.get(state))));
        }
    }
}
