package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A wave is ready when it runs by itself from here: it announces itself, opens on its day, reminds, and closes. */
@ApplicationScoped
public class Readiness {
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /**
     * What keeps a wave from being ready: all that keeps it from opening, and a day of opening that has passed or was never planned.
     */
    @Transactional
    public Blockers blockers(String code) {
        return waves.blockers(code).forCalendar();
    }

    /**
     * From now on the wave keeps its timetable by itself.
     *
     * @param overrideReason why it opens although something can be overridden; kept until it opens
     * @throws WaveBlocked with everything that blocks it; nothing has changed then
     * @throws WrongWaveState when it is no draft
     */
    @Transactional
    public Wave ready(String code, @Nullable String overrideReason, String actor) {
        String reason = Waves.reason(overrideReason);
        Wave wave = Wave.lock(code);
        if (wave.state != WaveState.DRAFT) {
            throw new WrongWaveState(wave, WaveState.READY);
        }
        List<Problem.Detail> left = blockers(code).left(reason != null);
        if (!left.isEmpty()) {
            throw new WaveBlocked(code, left);
        }
        wave.overrideReason = reason;
        wave.retentionFirst = actor;
        wave.become(WaveState.READY);
        audit.record(actor, "wave-ready", code, reason == null ? "" : reason);
        return wave;
    }

    /**
     * Back to preparing.
     *
     * @throws WrongWaveState when it is not ready, or people were already told that it comes
     */
    @Transactional
    public Wave prepareAgain(String code, String actor) {
        Wave wave = Wave.lock(code);
        if (wave.announcedOn != null) {
            throw new WrongWaveState(wave, WaveState.DRAFT);
        }
        wave.become(WaveState.DRAFT);
        wave.overrideReason = null;
        wave.retentionFirst = null;
        audit.record(actor, "wave-draft-again", code, "");
        return wave;
    }
}
