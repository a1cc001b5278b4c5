package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Slows guessing down, per selector and never per address: five hundred people of one reception centre share one. After five failures the
 * wait doubles from half a minute to a quarter of an hour, which is fewer than 20 guesses an hour. It never locks for good.
 */
@ApplicationScoped
class CodeFailures {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    @Inject
    Session database;

    /** How long codes with this selector must still wait; zero or negative when not at all. */
    Duration wait(String selector, Instant now) {
        List<Instant> blocked = database.createNativeQuery("select blocked_until from code_failure where selector = ?1", Instant.class)
                .setParameter(1, selector).getResultList();
        return blocked.isEmpty() ? Duration.ZERO : Duration.between(now, blocked.get(0));
    }

    /** A wrong code was given. */
    @Transactional
    void add(String selector, Instant now) {
        database.createNativeMutationQuery("delete from code_failure where blocked_until < ?1").setParameter(1, now.minus(FORGET_AFTER))
                .executeUpdate();
        Number failures = (Number) database
                .createNativeQuery("insert into code_failure (selector, failures, blocked_until) values (?1, 1, ?2) "
                        + "on conflict (selector) do update set failures = code_failure.failures + 1 returning failures", Integer.class)
                .setParameter(1, selector).setParameter(2, now).getSingleResult();
        database.createNativeMutationQuery("update code_failure set blocked_until = ?2 where selector = ?1").setParameter(1, selector)
                .setParameter(2, now.plus(waitAfter(failures.intValue()))).executeUpdate();
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
