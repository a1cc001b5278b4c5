package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** With which coach a client is counted. It is decided once, and whoever the coach is later: the key lets a client be in one group only. */
@Entity
@Table(name = "counted_client")
@IdClass(CountedClient.Key.class)
class CountedClient extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    public String username;

    /** The groups of a wave, by coach. */
    static Map<String, List<UUID>> groups(String wave) {
        return CountedClient.<CountedClient>list("waveCode", wave).stream().collect(Collectors.groupingBy(client -> client.username,
                TreeMap::new, Collectors.mapping(client -> client.participantId, Collectors.toList())));
    }

    static void begin(String wave, String username, Collection<UUID> participants) {
        for (UUID participant : participants) {
            CountedClient client = new CountedClient();
            client.waveCode = wave;
            client.participantId = participant;
            client.username = username;
            client.persist();
        }
    }

    /** Wave and participant together are the key. */
    record Key(String waveCode, UUID participantId) implements Serializable {}
}
