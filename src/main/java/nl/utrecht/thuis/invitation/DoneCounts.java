package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How many of a group of people have answered: of a group in which that would tell nothing of anybody. */
@ApplicationScoped
public class DoneCounts {
    @Inject
    Session database;

    /** Both are large enough to be told. */
    public record Count(long done, long notDone) {}

    /**
     * Counts those of them who may respond, whether or not they left the register since: who leaves must not be seen to take an answer along.
     *
     * @param minimum how many must have answered, and how many must not
     * @return nothing when either is smaller; there is no way to ask which
     */
    @Transactional
    public Optional<Count> of(String wave, Collection<UUID> participants, int minimum) {
        if (participants.isEmpty()) {
            return Optional.empty();
        }
        Count count = database.createQuery("select sum(case when i.done then 1 else 0 end), sum(case when i.done then 0 else 1 end) "
                + "from Invitation i where i.waveCode = ?1 and i.participantId in ?2 having count(*) > 0", Count.class)
                .setParameter(1, wave)
                .setParameter(2, participants).getResultStream().findFirst().orElse(new Count(0, 0));
        return Optional.of(count).filter(found -> found.done() >= minimum && found.notDone() >= minimum);
    }
}
