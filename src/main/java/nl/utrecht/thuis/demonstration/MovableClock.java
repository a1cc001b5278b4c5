package nl.utrecht.thuis.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's one clock, in UTC. It tells the real time unless a demonstration has travelled; then it ticks on from there. */
@Singleton
public class MovableClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    void travelTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    void comeBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Convert the instant, not the clock");
    }
}
