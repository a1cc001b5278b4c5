package nl.utrecht.thuis.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One line of the audit log. */
@Entity
@Immutable
@Table(name = "audit_entry")
@NullUnmarked
public class AuditEntry extends PanacheEntityBase {

    @Id
    @Column(name = "audit_id")
    public UUID auditId;

    @Column(name = "happened_at")
    public Instant happenedAt;

    /** Who: a staff account's name, or the name of a job. */
    public String actor;

    /** What, in kebab-case: {@code wave-closed}. */
    public String action;

    @Column(name = "wave_code")
    public @Nullable String waveCode;

    public @Nullable String detail;

    static List<AuditEntry> latest(int most) {
        return find("order by happenedAt desc, auditId").page(0, most).list();
    }
}
