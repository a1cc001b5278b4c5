package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who left the register after it was frozen (moved, finished, exempted), or who comes back when the field closes because they had
 * answered. Counts only; it names nobody.
 */
@Entity
@Table(name = "register_adjustment")
@IdClass(RegisterAdjustment.Key.class)
public class RegisterAdjustment extends PanacheEntityBase {
    /** The reason of somebody who was not in the register when it was frozen. */
    public static final String JOINED = "joined";

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "adjustment_id")
    public UUID adjustmentId;
    @Column(name = "adjusted_on")
    public LocalDate adjustedOn;
    public String reason;
    /** -1 for somebody who leaves, 1 for somebody who comes back. */
    public int people;
    public String background;
    @Column(name = "with_address")
    public boolean withAddress;
    public boolean invited;
    public boolean delivered;

    /** The adjustments of a wave, oldest first. */
    static List<RegisterAdjustment> ofWave(String wave) {
        return list("waveCode = ?1 order by adjustedOn", wave);
    }

    /** Those who left, oldest first. */
    public static List<RegisterAdjustment> leaving(String wave) {
        return list("waveCode = ?1 and people < 0 order by adjustedOn, reason", wave);
    }

    /** Whether it is about somebody who was not in the register when it was frozen. */
    boolean isNew() {
        return reason.equals(JOINED);
    }

    /**
     * What it adds to the counts. Who started stays counted: a count of starters that falls when somebody leaves would tell what that person did.
     */
    Counts counts() {
        return new Counts(Map.of(Step.REGISTER, people, Step.WITH_ADDRESS, withAddress ? people : 0, Step.INVITED, invited ? people : 0,
                Step.DELIVERED, delivered ? people : 0));
    }

    /** Wave and adjustment together are the key. */
    public record Key(String waveCode, UUID adjustmentId) implements Serializable {}
}
