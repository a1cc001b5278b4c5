package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.invitation.LetterRequest;
import nl.utrecht.thuis.invitation.Prompts;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/**
 * What a coach can do for clients: have them written to, at most once a week, and ask for a letter. It is the same work for whoever answered,
 * declined or cannot be reached: who gets no mail any more is decided when it is sent.
 */
@ApplicationScoped
class PromptClients {
    @Inject
    Caseloads caseloads;
    @Inject
    Prompts prompts;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /** @return 1, or 0 when this client has no address or was prompted this week. @throws UnknownClient for somebody else's */
    @Transactional
    int one(String wave, String coach, UUID client) {
        Caseload caseload = caseloads.of(wave, coach);
        Client chosen = caseload.client(client);
        return prompt(caseload, caseload.due(waves.today()).contains(chosen) ? List.of(chosen) : List.of(), client);
    }

    /** @return how many clients were prompted: those with an address, for whom a week has passed */
    @Transactional
    int all(String wave, String coach) {
        Caseload caseload = caseloads.of(wave, coach);
        return prompt(caseload, caseload.due(waves.today()), null);
    }

    /** Asks the researchers for a letter, in a wave that is in the field; asking again changes nothing. @throws UnknownClient for somebody else's */
    @Transactional
    void letter(String wave, String coach, UUID client) {
        Caseload caseload = caseloads.of(wave, coach);
        UUID chosen = caseload.client(client).id();
        if (caseload.open() && ClientLetter.take(wave, chosen, waves.today(), coach)) {
            LetterRequest.ask(wave, chosen, waves.today(), coach);
            audit.record(coach, "letter-asked", wave, "1");
        }
    }

    private int prompt(Caseload caseload, List<Client> due, @Nullable UUID client) {
        String wave = caseload.wave().code;
        LocalDate today = waves.today();
        List<UUID> inOrder = due.stream().map(Client::id).sorted(Comparator.naturalOrder()).toList(); // or two could wait for each other
        List<UUID> prompted = inOrder.stream().filter(id -> ClientPrompt.take(wave, id, today, caseload.coach())).toList();
        prompts.prompt(wave, prompted, today);
        if (!prompted.isEmpty()) {
            PromptEntry.note(wave, caseload.coach(), today, client, prompted.size());
            audit.record(caseload.coach(), "coach-prompted", wave, String.valueOf(prompted.size()));
        }
        return prompted.size();
    }
}
