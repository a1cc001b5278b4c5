package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * How the mails of a wave go out: rule, pause, resume, stop. What was decided holds from the next message on, on every replica; the one that a worker has in
 * its hands at that moment still goes out.
 */
@ApplicationScoped
public class Sending {
    @Inject
    Session database;

    /** Gives a wave a rule, in the place of the one it had; a pause stays. */
    @Transactional
    public void rule(String wave, SendingRule rule) {
        locked(wave).follow(rule);
    }

    /** Nothing goes out until {@link #resume}; what is decided meanwhile waits too. Pausing twice changes nothing. */
    @Transactional
    public void pause(String wave) {
        locked(wave).paused = true;
    }

    @Transactional
    public void resume(String wave) {
        locked(wave).paused = false;
    }

    /**
     * Gives up what waits of an occasion. What is being sent still may arrive, but is not tried again. What is decided later for that occasion goes out.
     *
     * @return how many people will not get it
     */
    @Transactional
    public int stop(String wave, String template, String occasion) {
        return database.createNativeQuery(
                "with stopped as (update outbox_message set state = case state when 'PENDING' then 'DROPPED' else state end, "
                        + "reason = ?4 where wave_code = ?1 and template = ?2 and occasion = ?3 and state in ('PENDING', 'SENDING') returning state) "
                        + "select count(*) from stopped where state = 'DROPPED'",
                Integer.class).setParameter(1, wave).setParameter(2, template)
                .setParameter(3, occasion).setParameter(4, OutboxMessage.STOPPED).getSingleResult();
    }

    /** The rule and the pause of a wave; one without a rule sends always. */
    @Transactional
    public SendingState state(String wave) {
        return OutboxSending.find(wave).map(sending -> new SendingState(sending.paused, sending.rule()))
                .orElse(new SendingState(false, SendingRule.ALWAYS));
    }

    private OutboxSending locked(String wave) {
        OutboxSending fresh = OutboxSending.withoutRule(wave);
        database.createNativeMutationQuery("insert into outbox_sending (wave_code, paused, zone, opens, closes, days, per_minute) "
                + "values (?1, false, ?2, ?3, ?4, ?5, ?6) on conflict do nothing").setParameter(1, wave).setParameter(2, fresh.zone)
                .setParameter(3, fresh.opens).setParameter(4, fresh.closes).setParameter(5, fresh.days).setParameter(6, fresh.perMinute)
                .executeUpdate();
        OutboxSending sending = OutboxSending.find(wave).orElseThrow();
        database.refresh(sending, LockModeType.PESSIMISTIC_WRITE);
        return sending;
    }
}
