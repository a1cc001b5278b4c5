package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A coach asked for a letter to a client. Whether one was printed is elsewhere and stays there: nobody prints for who has answered. */
@Entity
@Table(name = "client_letter")
@IdClass(ClientLetter.Key.class)
class ClientLetter extends PanacheEntityBase {
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

    /** Notes that a letter is asked for, inside the caller's transaction. @return false when somebody was before us */
    static boolean take(String wave, UUID participantId, LocalDate day, String username) {
        return getEntityManager()
                .createNativeQuery("insert into client_letter (wave_code, participant_id, asked_on, username) values (?1, ?2, ?3, ?4) "
                        + "on conflict do nothing")
                .setParameter(1, wave).setParameter(2, participantId).setParameter(3, day).setParameter(4, username).executeUpdate() == 1;
    }

    /** The day on which a letter was asked for, by client. */
    static Map<UUID, LocalDate> days(String wave, Collection<UUID> participants) {
        return participants.isEmpty()
                ? Map.of()
                : ClientLetter.<ClientLetter>list("waveCode = ?1 and participantId in ?2", wave, participants).stream()
                        .collect(Collectors.toMap(letter -> letter.participantId, letter -> letter.askedOn));
    }

    /** Wave and participant together are the key. */
    record Key(String waveCode, UUID participantId) implements Serializable {}
}
