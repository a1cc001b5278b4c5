package nl.utrecht.thuis.demonstration;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;

/** Moves the application's clock in tests. */
public final class TimeTravel {

    private TimeTravel() {}

    public static void ahead(Duration duration) {
        MovableClock clock = Arc.container().instance(MovableClock.class).get();
        clock.travelTo(clock.instant().plus(duration));
    }

    public static void to(Instant moment) {
        Arc.container().instance(MovableClock.class).get().travelTo(moment);
    }

    public static void home() {
        Arc.container().instance(MovableClock.class).get().comeBack();
    }
}
