package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a researcher does with a wave: make, ready, open, close. */
@ApplicationScoped
public class Waves {
    @Inject
    Clock clock;
    @Inject
    WaveConfig config;
    @Inject
    MakeWave make;
    @Inject
    AuditLog audit;
    @Inject
    Event<WaveOpening.Checked> opening;
    @Inject
    Event<WaveOpening.Prepared> opened;
    @Inject
    Event<WaveClosing> closing;
    @Inject
    Event<WaveClosed> closed;

    /**
     * Makes a wave: as in 2023, or like an earlier one.
     *
     * @throws InvalidWave with everything that is wrong with what was given
     */
    @Transactional
    public Wave create(NewWave given, String actor) {
        return make.create(given, actor);
    }

    /** Everything that still blocks the opening of a wave; empty when it can open. */
    @Transactional
    public Blockers blockers(String code) {
        WaveOpening.Checked check = new WaveOpening.Checked(Wave.get(code));
        opening.fire(check);
        return check.blockers();
    }

    /**
     * Opens the field: freezes the settings and the register, and invites everybody with an address.
     *
     * @param overrideReason why it opens although something can be overridden, such as texts that are not approved; recorded
     * @throws WaveBlocked with everything that blocks it; nothing has changed then
     * @throws WrongWaveState when it is not a draft or ready
     */
    @Transactional
    public Wave open(String code, @Nullable String overrideReason, String actor) {
        String reason = reason(overrideReason);
        Wave wave = Wave.lock(code);
        if (!wave.state.mayBecome(WaveState.IN_THE_FIELD)) {
            throw new WrongWaveState(wave, WaveState.IN_THE_FIELD);
        }
        Blockers blockers = blockers(code);
        if (!blockers.left(reason != null).isEmpty()) {
            throw new WaveBlocked(code, blockers.left(reason != null));
        }
        if (!blockers.overridable().isEmpty()) {
            audit.record(actor, "texts-not-approved", code, overridden(blockers) + ": " + reason);
        }
        wave.overrideReason = reason;
        wave.openedOn = today();
        wave.opensOn = wave.openedOn;
        wave.closesOn = wave.openedOn.plusDays(wave.fieldDays);
        if (!actor.equals(KeepTimetable.ACTOR)) {
            wave.retentionFirst = actor;
        }
        wave.become(WaveState.IN_THE_FIELD);
        Round.lock(code, Round.ANNOUNCEMENT).ifPresent(Round::callOff);
        opened.fire(new WaveOpening.Prepared(wave, clock.instant()));
        audit.record(actor, "wave-opened", code, reason == null ? "" : reason);
        return wave;
    }

    /** A reason as it is kept, null when none was given. @throws InvalidWave when it is no line of text */
    static @Nullable String reason(@Nullable String given) {
        String reason = given == null || given.isBlank() ? null : given.strip();
        if (reason != null && !NewWave.isLine(reason)) {
            throw new InvalidWave(
                    List.of(new Problem.Detail("overrideReason", "wave.error.reason", Map.of("maximum", NewWave.LONGEST_LINE))));
        }
        return reason;
    }

    private static String overridden(Blockers blockers) {
        return blockers.overridable().stream().map(detail -> detail.pointer().replace(TextsApproved.POINTER, ""))
                .collect(Collectors.joining(" "));
    }

    /** Closes the field. What must happen to the answers then happens before this returns. */
    public Wave close(String code, String actor) {
        Wave wave = leaveField(code, actor);
        closed.fire(new WaveClosed(code));
        return wave;
    }

    @Transactional
    Wave leaveField(String code, String actor) {
        Wave wave = Wave.lock(code);
        wave.become(WaveState.CLOSED);
        wave.closedOn = today();
        closing.fire(new WaveClosing(wave));
        audit.record(actor, "wave-closed", code, "");
        return wave;
    }

    /** The day it is in the municipality. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public ZoneId zone() {
        return config.zone();
    }
}
