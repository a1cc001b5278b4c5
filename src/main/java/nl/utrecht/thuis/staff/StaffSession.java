package nl.utrecht.thuis.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** A browser in which somebody is signed in. Written once, so without a version. */
@NullUnmarked
@Entity
@Table(name = "staff_session")
class StaffSession extends PanacheEntityBase {

    @Id
    @Column(name = "session_hash")
    public byte[] sessionHash;

    public String username;

    @Column(name = "expires_at")
    public Instant expiresAt;

    static Optional<StaffSession> findOpen(byte[] sessionHash, Instant now) {
        return find("sessionHash = ?1 and expiresAt > ?2", sessionHash, now).firstResultOptional();
    }

    static void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }

    static void deleteOf(String username) {
        delete("username", username);
    }
}
