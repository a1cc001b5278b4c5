package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.WaveCopied;
import nl.utrecht.thuis.wave.Waves;

/** A wave that is made from another gets the words that people wrote for that. */
@ApplicationScoped
class CopyMessages {
    private final Waves waves;

    CopyMessages(Waves waves) {
        this.waves = waves;
    }

    void copy(@Observes WaveCopied copied) {
        MessageText.ofWave(copied.from().code).stream().filter(text -> text.editedBy != null)
                .filter(text -> !text.roundCode.startsWith(Round.TARGETED))
                .forEach(text -> MessageText.write(new Place(copied.to().code, text.roundCode, text.kind), text.language, text.written(),
                        text.sourceHash, 0, text.editedBy, waves.today()));
    }
}
