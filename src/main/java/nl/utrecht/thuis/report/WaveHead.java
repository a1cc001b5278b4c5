package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Blockers;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.setup.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Where a wave is in its life, for the top of its page.
 *
 * @param facts lines of name and value
 * @param forgotten whether its people are: nothing leads to the pages about them any more
 * @param vouchers whether there are any, so that there is a draw
 * @param opening what stands between the wave and its opening; null once it has opened
 */
record WaveHead(String code, String questionnaire, List<Fact> facts, boolean inTheField, boolean forgotten, boolean vouchers,
        Timeline timeline,
        @Nullable OpeningView opening) {

    /** A name and a value, both in words. */
    record Fact(String name, String value) {}

    /** @param blockers of a wave that has not opened; null for one that has */
    static WaveHead of(Texts t, Wave wave, @Nullable Blockers blockers, LocalDate today) {
        List<Fact> facts = Stream.of(new Fact(t.of("staff.wave.state"), t.of("staff.wave.state." + wave.state.slug())),
                new Fact(t.of("staff.wave.questionnaire"), wave.questionnaire), day(t, "staff.wave.reference-date", wave.referenceDate),
                day(t, "staff.wave.register-date", wave.registerDate), day(t, "staff.wave.opened", wave.openedOn),
                day(t, "staff.wave.closes", wave.closesOn), day(t, "staff.wave.closed", wave.closedOn), overridden(t, wave))
                .filter(Objects::nonNull).toList();
        return new WaveHead(wave.code, wave.questionnaire, facts, wave.state == WaveState.IN_THE_FIELD, wave.isForgotten(),
                wave.incentives.prizes > 0,
                Timeline.of(t, wave, Round.ofWave(wave.code), today),
                blockers == null ? null : OpeningView.of(t, wave, blockers, today));
    }

    private static @Nullable Fact overridden(Texts t, Wave wave) {
        return wave.overrideReason == null ? null : new Fact(t.of("staff.wave.override-reason"), wave.overrideReason);
    }

    private static @Nullable Fact day(Texts t, String key, @Nullable LocalDate day) {
        return day == null ? null : new Fact(t.of(key), t.date(day));
    }
}
