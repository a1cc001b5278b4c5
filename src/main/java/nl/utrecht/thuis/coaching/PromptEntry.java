package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a coach did: prompted one client, or all who were due. What came of it is not here, nor anywhere a coach can look. */
@Entity
@Table(name = "prompt_entry")
@IdClass(PromptEntry.Key.class)
class PromptEntry extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "entry_id")
    public UUID entryId;
    public String username;
    @Column(name = "prompted_on")
    public LocalDate promptedOn;
    /** The client; null when all were prompted. */
    @Column(name = "participant_id")
    public @Nullable UUID participantId;
    public int people;

    static void note(String wave, String username, LocalDate day, @Nullable UUID participantId, int people) {
        PromptEntry entry = new PromptEntry();
        entry.waveCode = wave;
        entry.entryId = UUID.randomUUID();
        entry.username = username;
        entry.promptedOn = day;
        entry.participantId = participantId;
        entry.people = people;
        entry.persist();
    }

    /** What a coach did in a wave, the newest day first. */
    static List<PromptEntry> of(String wave, String username) {
        return list("waveCode = ?1 and username = ?2 order by promptedOn desc, people desc, participantId", wave, username);
    }

    /** Wave and entry together are the key. */
    record Key(String waveCode, UUID entryId) implements Serializable {}
}
