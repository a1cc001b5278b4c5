package nl.utrecht.thuis.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A one-time link with which the first administrator is made. Written once, so without a version. */
@NullUnmarked
@Entity
@Table(name = "setup_link")
class SetUpLink extends PanacheEntityBase {

    @Id
    @Column(name = "token_hash")
    public byte[] tokenHash;

    @Column(name = "expires_at")
    public Instant expiresAt;

    static boolean isOpen(byte[] tokenHash, Instant now) {
        return count("tokenHash = ?1 and expiresAt > ?2", tokenHash, now) == 1;
    }

    /** Uses the link up; false when it was used or has expired. */
    static boolean consume(byte[] tokenHash, Instant now) {
        return delete("tokenHash = ?1 and expiresAt > ?2", tokenHash, now) == 1;
    }
}
