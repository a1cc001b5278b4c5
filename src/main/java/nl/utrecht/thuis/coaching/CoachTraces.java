package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.PersonErased;
import org.hibernate.Session;

/** What coaches did for somebody, to show that person or to forget. Clients are kept nowhere else in this package. */
@ApplicationScoped
public class CoachTraces {
    private static final List<String> BY_PARTICIPANT = List.of("client_prompt", "client_letter", "prompt_entry", "counted_client");

    @Inject
    Session database;

    /**
     * What there is.
     *
     * @param coach the account that a researcher gave the client to; nothing where the register decides
     * @param prompts the days on which a coach had a mail sent, as far as they are kept
     * @param letterAsked the day on which a coach asked for a letter
     * @param coaches the accounts that did any of this, or with which the client is counted
     */
    public record Traces(Optional<String> coach, Set<LocalDate> prompts, Optional<LocalDate> letterAsked, Set<String> coaches) {}

    public Traces of(Participant client) {
        Set<LocalDate> prompts = new TreeSet<>();
        Set<String> coaches = new TreeSet<>();
        List<UUID> id = List.of(client.participantId);
        ClientPrompt.of(client.waveCode, id).values().forEach(prompt -> {
            prompts.add(prompt.promptedOn);
            coaches.add(prompt.username);
        });
        PromptEntry.<PromptEntry>list("waveCode = ?1 and participantId = ?2", client.waveCode, client.participantId).forEach(entry -> {
            prompts.add(entry.promptedOn);
            coaches.add(entry.username);
        });
        CountedClient.<CountedClient>findByIdOptional(new CountedClient.Key(client.waveCode, client.participantId))
                .ifPresent(counted -> coaches.add(counted.username));
        Optional<ClientLetter> letter = ClientLetter.findByIdOptional(new ClientLetter.Key(client.waveCode, client.participantId));
        letter.ifPresent(asked -> coaches.add(asked.username));
        return new Traces(CoachClient.find(client.waveCode, CoachClient.hash(client)).map(given -> given.username), prompts,
                letter.map(asked -> asked.askedOn), coaches);
    }

    void onErased(@Observes PersonErased erased) {
        for (String table : BY_PARTICIPANT) {
            database.createNativeMutationQuery("delete from " + table + " where wave_code = ?1 and participant_id = ?2")
                    .setParameter(1, erased.wave()).setParameter(2, erased.participantId()).executeUpdate();
        }
        CoachClient.find(erased.wave(), HexFormat.of().formatHex(erased.clientNumberHash())).ifPresent(given -> given.delete());
    }
}
