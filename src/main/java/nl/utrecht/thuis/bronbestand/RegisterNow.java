package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/**
 * What the page says of the register that a wave has.
 *
 * @param summary how many people, since when
 * @param open whether another file may still be brought in
 * @param update whether such a file updates the register, as people were told of the wave
 */
record RegisterNow(String waveCode, String waveName, String summary, boolean open, boolean update) {

    static RegisterNow of(Wave wave, long people, Texts texts) {
        String summary = wave.registerDate == null
                ? texts.of("bronbestand.now.none")
                : texts.of("bronbestand.now.people", "people", people, "date", wave.registerDate);
        boolean inTheField = wave.state == WaveState.IN_THE_FIELD;
        return new RegisterNow(wave.code, wave.name, summary, inTheField || wave.state.beforeOpening(),
                inTheField || wave.announcedOn != null);
    }

    /** Where its pages are. */
    public String path() {
        return "/staff/waves/" + waveCode + "/bronbestand";
    }
}
