package nl.utrecht.thuis.i18n;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in a language as those see it who work on it.
 *
 * @param original whether the language is Dutch, in which texts are first written
 * @param contract the Dutch of the files, whose arguments the code gives
 * @param source the Dutch that people read now, which this text must say too
 * @param text the text that is being worked on; empty when there is none yet
 * @param live what people read; the Dutch when there is none yet
 * @param liveState the state that was given to what people read
 * @param liveMadeFrom hash of the Dutch that that was made from
 * @param state of {@code text}
 * @param version of the edit that lies over the files; 0 when there is none
 * @param last who edited it last; null when nobody has
 * @param doubts what whoever translated was not sure of
 */
public record Translation(Language language, boolean original, String key, String contract, String source, String text, String live,
        TextState liveState, String liveMadeFrom, TextState state, long version, @Nullable LastEdit last, List<String> doubts) {

    /** @param who the name of an account */
    public record LastEdit(String who, LocalDate day) {}

    /** What is wrong with such a text in this place, after {@link #normal}. */
    public List<Finding> findings(String other) {
        return new TextCheck(language, original, contract, original ? other : source, text).findings(other);
    }

    /** A text as it is stored: without space around it, in normal form C, with typographic apostrophes. */
    public static String normal(String typed) {
        return TextCheck.normal(typed);
    }

    public boolean approved() {
        return state == TextState.APPROVED;
    }

    /** Whether people read something else than the text that is being worked on. */
    public boolean liveDiffers() {
        return !live.equals(text);
    }

    /** What the text and its source were when somebody saw them. */
    public String token() {
        return TextHash.of(source) + TextHash.of(text);
    }

    /** The names of the arguments, in braces. */
    public List<String> placeholders() {
        return Message.parse(contract).arguments().keySet().stream().map(name -> "{" + name + "}").toList();
    }

    /** The plural forms that a text here needs; empty when it counts nothing. */
    public List<String> pluralForms() {
        return Message.parse(contract).plurals().stream().flatMap(plural -> plural.all(language.locale()).stream()).distinct().toList();
    }

    public Optional<LastEdit> lastEdit() {
        return Optional.ofNullable(last);
    }

    /** The hash of the Dutch that a text in this place is made from. */
    String sourceHash(String other) {
        return TextHash.of(original ? other : source);
    }
}
