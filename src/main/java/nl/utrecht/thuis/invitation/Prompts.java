package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Round;

/**
 * A coach asks a client to take part, without learning anything by it: whether the client gets a mail is decided when it is sent, where no coach can see it. At
 * most one a week goes to a client, whoever asks: the week is the occasion, and a decision is unique.
 */
@ApplicationScoped
public class Prompts {
    static final String TEMPLATE = "prompt";

    @Inject
    Outbox outbox;
    @Inject
    Participation participation;
    @Inject
    Clock clock;

    /**
     * Decides on prompts, and counts them by background for whoever planned them. It gives nothing back, and takes the same way for everybody.
     *
     * @param participantIds in an order that is the same for everybody who prompts, or two could wait for each other
     * @param day today, in the municipality; its ISO week counts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prompt(String wave, List<UUID> participantIds, LocalDate day) {
        SortedMap<String, Integer> decided = new TreeMap<>();
        for (UUID id : participantIds) {
            if (outbox.enqueueAll(wave, List.of(id), TEMPLATE, Round.week(day), clock.instant()) > 0) {
                Invitation.find(wave, id).ifPresent(invitation -> decided.merge(invitation.background, 1, Integer::sum));
            }
        }
        decided.forEach((background, people) -> participation.countRound(wave, Round.prompts(day), background, people));
    }
}
