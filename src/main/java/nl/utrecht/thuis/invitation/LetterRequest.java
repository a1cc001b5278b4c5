package nl.utrecht.thuis.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A coach asked for a letter to a client; researchers print it. It is here because letters carry codes. */
@Entity
@Table(name = "letter_request")
@IdClass(LetterRequest.Key.class)
public class LetterRequest extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    @Column(name = "asked_on")
    public LocalDate askedOn;
    /** The account of whoever asked. */
    public String username;
    /** Whether letters were prepared since; true for whoever needed none any more too. No coach may see it. */
    public boolean handled;

    /** Notes that a letter is asked for, inside the caller's transaction. */
    public static void ask(String wave, UUID participantId, LocalDate day, String username) {
        getEntityManager()
                .createNativeQuery("insert into letter_request (wave_code, participant_id, asked_on, username, handled) "
                        + "values (?1, ?2, ?3, ?4, false) on conflict do nothing")
                .setParameter(1, wave).setParameter(2, participantId).setParameter(3, day).setParameter(4, username).executeUpdate();
    }

    public static long countOpen(String wave) {
        return count("waveCode = ?1 and not handled", wave);
    }

    /** Letters were prepared for those who were asked for. */
    static void handle(String wave, Collection<UUID> participants) {
        update("handled = true where waveCode = ?1 and participantId in ?2", wave, participants);
    }

    /** For whom letters are asked for and not prepared, locked until the transaction ends. */
    static List<UUID> lockOpen(String wave) {
        return LetterRequest.<LetterRequest>find("waveCode = ?1 and not handled order by participantId", wave)
                .withLock(LockModeType.PESSIMISTIC_WRITE).stream().map(request -> request.participantId).toList();
    }

    /** Wave and participant together are the key. */
    public record Key(String waveCode, UUID participantId) implements Serializable {}
}
