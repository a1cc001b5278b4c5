package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Slows guessing down, per secret and never per address: five hundred people of one reception centre share one. After five failures the
 * wait doubles from half a minute to a quarter of an hour, which is fewer than 20 guesses an hour. It never locks for good. A secret is a selector
 * and what the code is good for, in one column: the version before counted by the selector alone, and may run beside this one.
 */
@ApplicationScoped
class CodeFailures {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    @Inject
    Session database;

    /**
     * How long codes with this selector and use must still wait; zero or negative when not at all. Until the transaction ends everybody else with
     * these waits here, known or unknown: a hundred guesses at once are a hundred guesses one after another.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Duration wait(String selector, Codes.Use use, Instant now) {
        String secret = use.failures(selector);
        List<Instant> blocked = List.of();
        while (blocked.isEmpty()) {
            database.createNativeMutationQuery("insert into code_failure (selector, failures, blocked_until) values (?1, 0, ?2) "
                    + "on conflict do nothing").setParameter(1, secret).setParameter(2, Instant.EPOCH).executeUpdate();
            blocked = database
                    .createNativeQuery("select case when failures < ?2 then timestamptz 'epoch' else blocked_until end from code_failure "
                            + "where selector = ?1 for update", Instant.class)
                    .setParameter(1, secret).setParameter(2, FREE).getResultList();
        }
        return Duration.between(now, blocked.get(0));
    }

    /** The code was right: no row tells when somebody came in. */
    @Transactional(Transactional.TxType.MANDATORY)
    void none(String selector, Codes.Use use) {
        database.createNativeMutationQuery("delete from code_failure where selector = ?1 and failures = 0")
                .setParameter(1, use.failures(selector)).executeUpdate();
    }

    /** A wrong code was given; what happened an hour after the last wait no longer counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String selector, Codes.Use use, Instant now) {
        String secret = use.failures(selector);
        Instant forgotten = now.minus(FORGET_AFTER);
        Integer failures = database
                .createNativeQuery("update code_failure set failures = case when blocked_until < ?2 then 1 else failures + 1 end "
                        + "where selector = ?1 returning failures", Integer.class)
                .setParameter(1, secret).setParameter(2, forgotten).getSingleResult();
        database.createNativeMutationQuery("update code_failure set blocked_until = ?2 where selector = ?1").setParameter(1, secret)
                .setParameter(2, now.plus(waitAfter(failures))).executeUpdate();
        database.createNativeMutationQuery("delete from code_failure where selector in (select selector from code_failure "
                + "where blocked_until < ?1 for update skip locked)").setParameter(1, forgotten).executeUpdate();
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
