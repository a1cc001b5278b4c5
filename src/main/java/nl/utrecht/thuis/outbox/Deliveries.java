package nl.utrecht.thuis.outbox;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;

/** How the mails of a wave are doing: numbers and reasons, nobody's message. */
@ApplicationScoped
public class Deliveries {
    private static final String COUNT = "select m.template, m.occasion, m.state, m.reason, count(*), "
            + "min(case when m.state = PENDING and m.attempts > 0 then m.nextAttemptAt end) from OutboxMessage m where m.waveCode = ?1 "
            + "group by m.template, m.occasion, m.state, m.reason";

    @Inject
    Session database;
    @Inject
    Sending sending;

    /**
     * The mails of a wave at a moment.
     *
     * @param occasions by template and occasion, in alphabetical order
     * @param paused whether somebody paused them
     * @param nextOpening when mails may go out: that moment itself when the window is open, nothing while they are paused
     */
    public record Progress(List<Delivery> occasions, boolean paused, Optional<Instant> nextOpening) {}

    /** One statement counts, so that no message is counted twice or missed while others are sent. */
    @Transactional
    public Progress of(String wave, Instant now) {
        SendingState state = sending.state(wave);
        List<Delivery> occasions = database.createQuery(COUNT, Delivery.Row.class).setParameter(1, wave).getResultStream()
                .collect(groupingBy(row -> row.template() + "\n" + row.occasion(), TreeMap::new, collectingAndThen(toList(), Delivery::of)))
                .values().stream().toList();
        return new Progress(occasions, state.paused(), state.nextOpening(now));
    }
}
