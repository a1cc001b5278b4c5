package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/**
 * What the page says of the register that a wave has.
 *
 * @param summary how many people, since when
 * @param replaceable whether another file may still be imported
 */
record RegisterNow(String waveCode, String waveName, String summary, boolean replaceable) {

    static RegisterNow of(Wave wave, long people, Texts texts) {
        String summary = wave.registerDate == null
                ? texts.of("bronbestand.now.none")
                : texts.of("bronbestand.now.people", "people", people, "date", wave.registerDate);
        return new RegisterNow(wave.code, wave.name, summary, wave.state.beforeOpening());
    }
}
