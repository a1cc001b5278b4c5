package nl.utrecht.thuis.i18n;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recordings of all languages, read and checked at start. Only one that speaks the words of today, and that somebody approved, is played. */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class Recordings {
    private final List<Recording> all = new ArrayList<>();
    private final boolean playNotApproved;

    /** What there is of a unit; the recording may be stale or not approved. */
    public record Found(RecordingState state, Optional<Recording> recording) {}

    public Recordings(ContentConfig content, Languages languages, RecordingsConfig config, ContentErrors errors) {
        playNotApproved = config.notApproved();
        for (Language language : languages.all()) {
            all.addAll(
                    new RecordingManifest(language.tag(), content.i18n().resolve(language.tag()).resolve("audio").resolve("manifest.csv"),
                            errors).read());
        }
    }

    /** Every row of every manifest. */
    public List<Recording> all() {
        return List.copyOf(all);
    }

    /** What there is of a unit in a language, as its words are now. */
    public Found find(Language language, String unit, SpokenWords words) {
        List<Recording> ofUnit = all.stream().filter(recording -> recording.tag().equals(language.tag()) && recording.unit().equals(unit))
                .toList();
        if (ofUnit.isEmpty()) {
            return new Found(RecordingState.MISSING, Optional.empty());
        }
        String now = words.hash();
        return ofUnit.stream().filter(recording -> recording.textHash().equals(now)).findFirst()
                .map(fresh -> new Found(fresh.approved() ? RecordingState.PLAYABLE : RecordingState.NOT_APPROVED, Optional.of(fresh)))
                .orElseGet(() -> new Found(RecordingState.STALE, ofUnit.stream().findFirst()));
    }

    /** What a respondent hears. */
    public Optional<Recording> playable(Language language, String unit, SpokenWords words) {
        Found found = find(language, unit, words);
        boolean played = found.state() == RecordingState.PLAYABLE || found.state() == RecordingState.NOT_APPROVED && playNotApproved;
        return played ? found.recording() : Optional.empty();
    }

    /** Whether recordings that nobody approved are played here too. */
    public boolean playsNotApproved() {
        return playNotApproved;
    }

    /** The recording in a file that a manifest names; no other file is ever given out. */
    public Optional<Recording> inFile(String tag, String file) {
        return all.stream().filter(recording -> recording.tag().equals(tag) && recording.file().equals(file)).findFirst();
    }
}
