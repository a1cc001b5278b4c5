package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How many of a group of people have answered, where neither that number nor the rest is small. */
@ApplicationScoped
public class DoneCounts {
    /** Nobody may ask about fewer. */
    public static final int FEWEST = 10;

    @Inject
    Session database;

    /** Of a group, both numbers at least as large as the minimum that was asked for. */
    public record Count(long done, long notDone) {}

    /**
     * Counts these people of a wave.
     *
     * @param minimum the smallest number that may be known, at least {@value #FEWEST}
     * @return nothing when fewer than that have answered, or fewer than that have not
     */
    @Transactional
    public Optional<Count> of(String wave, Collection<UUID> participants, int minimum) {
        if (minimum < FEWEST) {
            throw new IllegalArgumentException("Fewer than " + FEWEST);
        }
        if (participants.size() < 2 * minimum) {
            return Optional.empty();
        }
        Object[] row = database.createNativeQuery("select count(*) filter (where done), count(*) filter (where not done) from invitation "
                + "where wave_code = ?1 and participant_id = any(?2)", Object[].class).setParameter(1, wave)
                .setParameter(2, participants.toArray(UUID[]::new)).getSingleResult();
        Count count = new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        return Optional.of(count).filter(found -> found.done() >= minimum && found.notDone() >= minimum);
    }
}
