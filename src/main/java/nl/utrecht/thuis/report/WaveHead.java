package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/**
 * Where a wave is in its life, for the top of its page.
 *
 * @param facts lines of name and value
 * @param blockers what still blocks opening, in sentences
 */
record WaveHead(String code, String state, List<Fact> facts, boolean beforeOpening, boolean inTheField, List<String> blockers) {

    /** A name and a value, both in words. */
    record Fact(String name, String value) {}

    static WaveHead of(Texts t, Wave wave, List<String> blockers) {
        List<Fact> facts = Stream.of(new Fact(t.of("staff.wave.state"), t.of("staff.wave.state." + wave.state.slug())),
                new Fact(t.of("staff.wave.questionnaire"), wave.questionnaire), day(t, "staff.wave.reference-date", wave.referenceDate),
                day(t, "staff.wave.register-date", wave.registerDate), day(t, "staff.wave.opened", wave.openedOn),
                day(t, "staff.wave.closes", wave.closesOn), day(t, "staff.wave.closed", wave.closedOn)).filter(Objects::nonNull).toList();
        return new WaveHead(wave.code, t.of("staff.wave.state." + wave.state.slug()), facts, wave.state.beforeOpening(),
                wave.state == WaveState.IN_THE_FIELD, blockers);
    }

    private static @Nullable Fact day(Texts t, String key, @Nullable LocalDate day) {
        return day == null ? null : new Fact(t.of(key), t.date(day));
    }
}
