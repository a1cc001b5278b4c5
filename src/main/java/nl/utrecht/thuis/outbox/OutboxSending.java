package nl.utrecht.thuis.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rule and the pause of a wave. Whoever claims a message of the wave locks the row: that makes the rate hold over all replicas. */
@Entity
public class OutboxSending extends PanacheEntityBase {
    /** How far the clocks of two replicas may be apart before a slot counts as a mistake. */
    private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofMinutes(1);

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    public boolean paused;
    public String zone;
    public LocalTime opens;
    public LocalTime closes;
    public String days;
    @Column(name = "per_minute")
    public int perMinute;
    /** When the next mail may leave, where there is a highest rate. */
    @Column(name = "next_slot_at")
    public @Nullable Instant nextSlotAt;

    static Optional<OutboxSending> find(String wave) {
        return findByIdOptional(wave);
    }

    static Optional<OutboxSending> lock(String wave) {
        return findByIdOptional(wave, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A wave that goes on as if it had no rule. */
    static OutboxSending withoutRule(String wave) {
        OutboxSending sending = new OutboxSending();
        sending.waveCode = wave;
        sending.follow(SendingRule.ALWAYS);
        return sending;
    }

    SendingRule rule() {
        return new SendingRule(ZoneId.of(zone), opens, closes,
                Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()), perMinute);
    }

    void follow(SendingRule rule) {
        zone = rule.zone().getId();
        opens = rule.from();
        closes = rule.until();
        days = rule.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
        perMinute = rule.perMinute();
        nextSlotAt = null;
    }

    /** The first moment, not before this one, at which a mail may leave; {@link Instant#MAX} while it is paused. */
    Instant nextDeparture(Instant now) {
        if (paused) {
            return Instant.MAX;
        }
        SendingRule rule = rule();
        Instant opening = rule.nextOpening(now);
        if (opening.isAfter(now) || nextSlotAt == null || nextSlotAt.isAfter(now.plus(rule.interval()).plus(DIFFERENCE_OF_CLOCKS))) {
            return opening;
        }
        return nextSlotAt.isAfter(now) ? nextSlotAt : now;
    }

    /** Notes that a mail leaves now. */
    void takeSlot(Instant now) {
        if (perMinute != SendingRule.NO_LIMIT) {
            nextSlotAt = now.plus(rule().interval());
        }
    }
}
