package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;

/** The words of every message of every wave. */
@ApplicationScoped
public class Wordings {
    private final TextBook book;
    private final Languages languages;

    Wordings(TextBook book, Languages languages) {
        this.book = book;
        this.languages = languages;
    }

    /**
     * The wave's own text if there is one that can be used, else the default. To be called in a transaction or a request.
     *
     * @param round the code of a round, or {@link MessageKind#NO_ROUND}
     */
    public Wording of(Wave wave, String round, MessageKind kind, Language language) {
        return usable(MessageText.find(new Place(wave.code, round, kind), language.tag()), kind, language);
    }

    /**
     * Keeps the words of a round as they are, in every language: nobody changes them once it was decided who gets them, also not by changing the
     * defaults. To be called in the transaction that decides.
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Wave wave, Round round, LocalDate today) {
        for (MessageKind kind : MessageKind.of(round)) {
            Place place = new Place(wave.code, round.code, kind);
            for (Current current : now(place, false, MessageText.of(place)).values()) {
                if (current.stored() == null) {
                    MessageText.write(place, current.language().tag(), current.written(), current.dutch().hash(), 0, null, today);
                }
            }
        }
    }

    /** The message in every language as it is now, by tag, in the order of the table of languages. */
    Map<String, Current> now(Place place) {
        return now(place, Round.find(place.wave(), place.round()).filter(round -> round.state == RoundState.DECIDED).isPresent(),
                MessageText.of(place));
    }

    /** Every message that a wave sends or can send, in the order of time, with what belongs to no round last; in every language, by tag. */
    Map<Place, Map<String, Current>> ofWave(Wave wave) {
        Map<Place, List<MessageText>> stored = MessageText.ofWave(wave.code).stream().collect(Collectors.groupingBy(MessageText::place));
        Map<Place, Map<String, Current>> messages = new LinkedHashMap<>();
        for (Round round : Round.ofWave(wave.code)) {
            for (MessageKind kind : round.state == RoundState.CANCELLED ? List.<MessageKind>of() : MessageKind.of(round)) {
                Place place = new Place(wave.code, round.code, kind);
                messages.put(place, now(place, round.state == RoundState.DECIDED, stored.getOrDefault(place, List.of())));
            }
        }
        for (MessageKind kind : MessageKind.ofNoRound()) {
            Place place = new Place(wave.code, MessageKind.NO_ROUND, kind);
            messages.put(place, now(place, false, stored.getOrDefault(place, List.of())));
        }
        return messages;
    }

    /** @param stored the wave's own texts of that message */
    Map<String, Current> now(Place place, boolean decided, List<MessageText> stored) {
        Map<String, MessageText> own = stored.stream().collect(Collectors.toMap(text -> text.language, Function.identity()));
        Written dutch = Written.of(wording(place, own, languages.source()));
        boolean dutchIsOwn = !dutch.equals(Written.of(standard(place.kind(), languages.source())));
        Map<String, Current> now = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            now.put(language.tag(), new Current(place, wording(place, own, language), own.get(language.tag()), dutch, dutchIsOwn, decided));
        }
        return now;
    }

    private Wording wording(Place place, Map<String, MessageText> own, Language language) {
        return usable(Optional.ofNullable(own.get(language.tag())), place.kind(), language);
    }

    /** What is stored if it can be filled, else the default. */
    Wording usable(Optional<MessageText> stored, MessageKind kind, Language language) {
        return stored.filter(text -> WordingCheck.usable(kind, text.written()))
                .map(text -> new Wording(book.in(language), kind, text.subject, text.body)).orElseGet(() -> standard(kind, language));
    }

    /** The default, as people read the texts of {@code i18n/} now. */
    Wording standard(MessageKind kind, Language language) {
        Texts t = book.in(language);
        return new Wording(t, kind, t.pattern(kind.subjectKey()), t.pattern(kind.bodyKey()));
    }
}
