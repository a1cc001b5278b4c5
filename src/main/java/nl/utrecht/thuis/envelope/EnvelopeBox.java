package nl.utrecht.thuis.envelope;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Optional;
import nl.utrecht.thuis.keys.Box;
import org.jspecify.annotations.NullUnmarked;

/** A box of a wave and where it is in its life. Its row is the lock between those who seal and the one who closes. */
@Entity
@Table(name = "envelope_box")
@IdClass(EnvelopeBox.Key.class)
@NullUnmarked
public class EnvelopeBox extends PanacheEntityBase {

    /** What a box is found by. */
    public record Key(String waveCode, Box box) implements Serializable {}

    @Id
    @Column(name = "wave_code")
    public String waveCode;

    @Id
    @Enumerated(EnumType.STRING)
    public Box box;

    @Enumerated(EnumType.STRING)
    public BoxState state;

    /** Of the box's public key. */
    public String fingerprint;

    @Version
    public int version;

    /** Adds an open box, unless there is one already. */
    static void open(String wave, Box box, String fingerprint) {
        getEntityManager().createNativeQuery("""
                insert into envelope_box (wave_code, box, state, fingerprint, version)
                values (?1, ?2, 'OPEN', ?3, 0) on conflict (wave_code, box) do nothing""").setParameter(1, wave)
                .setParameter(2, box.name()).setParameter(3, fingerprint).executeUpdate();
    }

    /** Waits for the lock ({@code for share} or {@code for update}) and reads what the row is then. */
    static Optional<EnvelopeBox> locked(String wave, Box box, LockModeType lock) {
        return Optional.ofNullable(getEntityManager().find(EnvelopeBox.class, new Key(wave, box), lock));
    }

    /** The state without a lock and without loading the box, which would then be old when it is locked later. */
    static Optional<BoxState> stateOf(String wave, Box box) {
        return getEntityManager().createQuery("select state from EnvelopeBox where waveCode = ?1 and box = ?2", BoxState.class)
                .setParameter(1, wave).setParameter(2, box).getResultStream().findFirst();
    }

    /** @throws IllegalStateException when this step is not in the box's life */
    void become(BoxState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "The box '" + box.slug() + "' of wave " + waveCode + " is " + state + ", it cannot become " + next);
        }
        state = next;
    }
}
