package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.regex.Pattern;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;

/** Finds the message that an address names. */
@ApplicationScoped
class Places {
    private static final Pattern ROUND = Pattern.compile("[a-z0-9-]{1,40}");

    private final Languages languages;

    Places(Languages languages) {
        this.languages = languages;
    }

    /** @throws NotFoundException when the wave has no such message; {@code WaveNotFound} when there is no such wave */
    Place find(String wave, String round, String slug) {
        Wave.get(wave);
        MessageKind kind = MessageKind.find(slug).orElseThrow(NotFoundException::new);
        if (!ROUND.matcher(round).matches()) {
            throw new NotFoundException();
        }
        boolean exists = round.equals(MessageKind.NO_ROUND)
                ? MessageKind.ofNoRound().contains(kind)
                : Round.find(wave, round).filter(found -> MessageKind.of(found.kind).contains(kind)).isPresent();
        if (!exists) {
            throw new NotFoundException();
        }
        return new Place(wave, round, kind);
    }

    /** The language of a tag in an address, spelled as it is. */
    Language language(String tag) {
        return languages.find(tag).filter(language -> language.tag().equals(tag)).orElseThrow(NotFoundException::new);
    }
}
