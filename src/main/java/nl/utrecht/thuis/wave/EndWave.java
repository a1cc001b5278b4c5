package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;

/** The last two steps in the life of a wave, after its field is closed. */
@ApplicationScoped
public class EndWave {
    @Inject
    AuditLog audit;
    @Inject
    Event<WaveSettling> settling;
    @Inject
    Event<WaveAnonymised> anonymised;

    /** Everything that is still open in a closed wave; empty when it can be settled. */
    @Transactional
    public List<Problem.Detail> stillOpen(String code) {
        WaveSettling asked = new WaveSettling(Wave.get(code));
        settling.fire(asked);
        return List.copyOf(asked.left());
    }

    /**
     * Draw and interviews are done with.
     *
     * @throws WaveBlocked with everything that is still open; nothing has changed then
     * @throws WrongWaveState when it is not closed
     */
    @Transactional
    public Wave settle(String code, String actor) {
        Wave wave = Wave.lock(code);
        if (!wave.state.mayBecome(WaveState.SETTLED)) {
            throw new WrongWaveState(wave, WaveState.SETTLED);
        }
        List<Problem.Detail> left = stillOpen(code);
        if (!left.isEmpty()) {
            throw new WaveBlocked(code, left);
        }
        return settled(wave, actor, "");
    }

    /**
     * Settles a closed wave with whatever is still open, as its latest date has come: nobody is waited for any longer. Does nothing to one that is settled.
     *
     * @throws WrongWaveState when it is neither closed nor settled
     */
    @Transactional(TxType.MANDATORY)
    public void settleAnyhow(Wave wave, String actor) {
        if (wave.state != WaveState.SETTLED) {
            settled(wave, actor, "latest date");
        }
    }

    /** Everything that told who somebody was is destroyed. @throws WrongWaveState when it is not settled */
    @Transactional(TxType.MANDATORY)
    public void anonymised(Wave wave, String actor) {
        wave.become(WaveState.ANONYMISED);
        anonymised.fire(new WaveAnonymised(wave.code));
        audit.record(actor, "wave-anonymised", wave.code, "");
    }

    /**
     * A researcher agrees that the people of the wave are forgotten at its latest date; takes two. Doing it twice is doing it once.
     *
     * @throws SecondPersonNeeded when this person is the first already
     * @throws WrongWaveState when its settings are not frozen yet, or it is anonymised
     */
    @Transactional
    public Wave agreeToRetention(String code, String actor) {
        Wave wave = Wave.lock(code);
        if (wave.state.beforeOpening() || wave.state == WaveState.ANONYMISED) {
            throw new WrongWaveState(wave, "agree to its retention");
        }
        if (actor.equals(wave.retentionSecond)) {
            return wave;
        }
        if (actor.equals(wave.retentionFirst)) {
            throw new SecondPersonNeeded(code);
        }
        if (wave.retentionFirst == null) {
            wave.retentionFirst = actor;
        } else if (wave.retentionSecond == null) {
            wave.retentionSecond = actor;
        }
        audit.record(actor, "retention-agreed", code, wave.retentionMonths + " months");
        return wave;
    }

    private Wave settled(Wave wave, String actor, String why) {
        wave.become(WaveState.SETTLED);
        audit.record(actor, "wave-settled", wave.code, why);
        return wave;
    }
}
