package nl.utrecht.thuis.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Somebody who was erased from the register after they had answered. Nothing of who it was; it is there until the field closes. */
@Entity
@Table(name = "erased_answer")
@IdClass(ErasedAnswer.Key.class)
class ErasedAnswer extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "answer_id")
    public UUID answerId;
    public String background;
    @Column(name = "with_address")
    public boolean withAddress;
    public boolean invited;
    public boolean delivered;

    static ErasedAnswer of(Invitation invitation) {
        ErasedAnswer answer = new ErasedAnswer();
        answer.waveCode = invitation.waveCode;
        answer.answerId = UUID.randomUUID();
        answer.background = invitation.background;
        answer.withAddress = invitation.hasAddress;
        answer.invited = invitation.invited;
        answer.delivered = invitation.delivered;
        return answer;
    }

    static List<ErasedAnswer> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and row together are the key. */
    record Key(String waveCode, UUID answerId) implements Serializable {}
}
