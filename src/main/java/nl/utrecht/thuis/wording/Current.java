package nl.utrecht.thuis.wording;

import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language as it is now.
 *
 * @param wording what people get
 * @param stored the wave's own text; null when it has none
 * @param dutch the Dutch of this message as it is now
 * @param dutchIsOwn whether the wave's Dutch is another than the default
 * @param decided whether it was decided who gets it
 */
record Current(Place place, Wording wording, @Nullable MessageText stored, Written dutch, boolean dutchIsOwn, boolean decided) {

    Language language() {
        return wording.t().language();
    }

    Written written() {
        return Written.of(wording);
    }

    Optional<MessageText> own() {
        return Optional.ofNullable(stored);
    }

    /** The version of the stored text; 0 when there is none. */
    int version() {
        return own().map(text -> text.version).orElse(0);
    }

    /** What the text and its Dutch were when somebody saw them. */
    String token() {
        return dutch.hash() + written().hash();
    }

    State state() {
        if (decided) {
            return State.DECIDED;
        }
        if (stored == null) {
            return dutchIsOwn ? State.OUTDATED : State.STANDARD;
        }
        if (!stored.written().equals(written())) {
            return State.UNUSABLE;
        }
        return stored.sourceHash.equals(dutch.hash()) ? State.OWN : State.OUTDATED;
    }
}
