package nl.utrecht.thuis.recording;

import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.RecordingState;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.SpokenUnit;

/**
 * A unit in a language: its words as they are now, and what there is to hear.
 *
 * @param recording the recording, stale or not approved ones too
 */
record Spoken(Language language, String unit, SpokenWords words, RecordingState state, Optional<Recording> recording) {

    static Spoken of(Recordings recordings, Texts t, SpokenUnit unit) {
        SpokenWords words = SpokenWords.of(t, unit.keys());
        Recordings.Found found = recordings.find(t.language(), unit.unit(), words);
        return new Spoken(t.language(), unit.unit(), words, found.state(), found.recording());
    }

    /** Whether a speaker has work to do. */
    boolean mustBeRecorded() {
        return state == RecordingState.MISSING || state == RecordingState.STALE;
    }
}
