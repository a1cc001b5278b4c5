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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The last prompt of a client, by whichever coach. A client has one row: two prompts at the same moment are one. */
@Entity
@Table(name = "client_prompt")
@IdClass(ClientPrompt.Key.class)
class ClientPrompt extends PanacheEntityBase {
    /** A client is prompted once in so many days. */
    static final int DAYS_BETWEEN = 7;

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    @Column(name = "prompted_on")
    public LocalDate promptedOn;
    public String username;

    /** Takes the prompt of this week, inside the caller's transaction. @return false when somebody was before us */
    static boolean take(String wave, UUID participantId, LocalDate today, String username) {
        return getEntityManager()
                .createNativeQuery("insert into client_prompt (wave_code, participant_id, prompted_on, username) values (?1, ?2, ?3, ?4) "
                        + "on conflict (wave_code, participant_id) do update set prompted_on = excluded.prompted_on, "
                        + "username = excluded.username where client_prompt.prompted_on <= ?5")
                .setParameter(1, wave).setParameter(2, participantId).setParameter(3, today).setParameter(4, username)
                .setParameter(5, today.minusDays(DAYS_BETWEEN)).executeUpdate() == 1;
    }

    /** The last prompts of these clients, by client. */
    static Map<UUID, ClientPrompt> of(String wave, Collection<UUID> participants) {
        List<ClientPrompt> prompts = participants.isEmpty()
                ? List.of()
                : list("waveCode = ?1 and participantId in ?2", wave, participants);
        return prompts.stream().collect(Collectors.toMap(prompt -> prompt.participantId, Function.identity()));
    }

    /** How many clients this coach prompted on that day. */
    static long countOn(String wave, String username, LocalDate day) {
        return count("waveCode = ?1 and username = ?2 and promptedOn = ?3", wave, username, day);
    }

    /** Wave and participant together are the key. */
    record Key(String waveCode, UUID participantId) implements Serializable {}
}
