package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.Blockers;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/**
 * Where a wave is in its life, for the top of its page.
 *
 * @param facts lines of name and value
 * @param blockers what still blocks opening, in sentences
 * @param overridable what blocks it besides, unless a reason is given
 */
record WaveHead(String code, String state, List<Fact> facts, boolean beforeOpening, boolean inTheField, List<String> blockers,
        List<String> overridable) {

    /** A name and a value, both in words. */
    record Fact(String name, String value) {}

    static WaveHead of(Texts t, Wave wave, Optional<Blockers> blockers) {
        List<Fact> facts = Stream.of(new Fact(t.of("staff.wave.state"), t.of("staff.wave.state." + wave.state.slug())),
                new Fact(t.of("staff.wave.questionnaire"), wave.questionnaire), day(t, "staff.wave.reference-date", wave.referenceDate),
                day(t, "staff.wave.register-date", wave.registerDate), day(t, "staff.wave.opened", wave.openedOn),
                day(t, "staff.wave.closes", wave.closesOn), day(t, "staff.wave.closed", wave.closedOn), overridden(t, wave))
                .filter(Objects::nonNull).toList();
        return new WaveHead(wave.code, t.of("staff.wave.state." + wave.state.slug()), facts, wave.state.beforeOpening(),
                wave.state == WaveState.IN_THE_FIELD, sentences(t, blockers.map(Blockers::firm)),
                sentences(t, blockers.map(Blockers::overridable)));
    }

    private static List<String> sentences(Texts t, Optional<List<Problem.Detail>> blockers) {
        return blockers.orElse(List.of()).stream().map(blocker -> t.format(blocker.key(), blocker.arguments())).toList();
    }

    private static @Nullable Fact overridden(Texts t, Wave wave) {
        return wave.overrideReason == null ? null : new Fact(t.of("staff.wave.override-reason"), wave.overrideReason);
    }

    private static @Nullable Fact day(Texts t, String key, @Nullable LocalDate day) {
        return day == null ? null : new Fact(t.of(key), t.date(day));
    }
}
