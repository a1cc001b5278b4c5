package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;

/** Whether people of a wave may be chosen for a reminder by their nationality: not without a reason that is kept. */
@ApplicationScoped
public class NationalityPermission {
    /** In characters: a reason says on what legal basis. */
    private static final int SHORTEST_REASON = 20;

    @Inject
    AuditLog audit;

    /**
     * From now on people may be chosen by nationality too, for that reason.
     *
     * @throws InvalidWave when it is no line of text, or too short to be a reason
     */
    @Transactional
    public void allow(String code, String reason, String actor) {
        Wave wave = Wave.lock(code);
        String given = Waves.reason(reason);
        if (given == null || given.length() < SHORTEST_REASON) {
            throw new InvalidWave(List.of(new Problem.Detail("reason", "wave.error.targeted-reason", Map.of("least", SHORTEST_REASON))));
        }
        if (!given.equals(wave.nationalityReason)) {
            wave.nationalityReason = given;
            audit.record(actor, "target-by-nationality", code, given);
        }
    }

    /** From now on people may not be chosen by nationality; what was planned before stays. */
    @Transactional
    public void forbid(String code, String actor) {
        Wave wave = Wave.lock(code);
        if (wave.nationalityReason != null) {
            wave.nationalityReason = null;
            audit.record(actor, "target-by-nationality-ended", code, "");
        }
    }
}
