package nl.utrecht.thuis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log: a line is there exactly when what it tells was committed. */
@ApplicationScoped
public class AuditLog {
    private final Clock clock;

    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds a line, inside the caller's transaction.
     *
     * @param actor who: a staff account's name, or the name of a job
     * @param action what, in kebab-case
     * @param wave the code of the wave it concerns, if one
     * @param detail counts, fingerprints, names of files or settings; never an answer, an address, a code or a participant
     */
    @Transactional(TxType.MANDATORY)
    public void record(String actor, String action, @Nullable String wave, String detail) {
        AuditEntry entry = new AuditEntry();
        entry.auditId = UUID.randomUUID();
        entry.happenedAt = clock.instant();
        entry.actor = actor;
        entry.action = action;
        entry.waveCode = wave;
        entry.detail = detail;
        entry.persist();
    }

    /** At most so many lines, the newest first. */
    @Transactional
    public List<AuditEntry> latest(int most) {
        return AuditEntry.latest(most);
    }
}
