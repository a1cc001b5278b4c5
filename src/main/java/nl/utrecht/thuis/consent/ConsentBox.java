package nl.utrecht.thuis.consent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.Session;
import org.jspecify.annotations.NullUnmarked;

/** Nothing but the lock between those who open the box of a purpose and those who withdraw from it. */
@Entity
@Table(name = "consent_box")
@IdClass(ConsentBox.Key.class)
@NullUnmarked
class ConsentBox extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Enumerated(EnumType.STRING)
    public ConsentPurpose purpose;

    /** Waits until nobody else opens this box or withdraws from it, and keeps them waiting until the transaction ends. */
    static void lock(Session database, String wave, ConsentPurpose purpose) {
        database.createNativeMutationQuery("insert into consent_box (wave_code, purpose) values (?1, ?2) "
                + "on conflict (wave_code, purpose) do nothing").setParameter(1, wave).setParameter(2, purpose.name()).executeUpdate();
        ConsentBox.<ConsentBox>findById(new Key(wave, purpose), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a box is found by. */
    record Key(String waveCode, ConsentPurpose purpose) implements Serializable {}
}
