package nl.utrecht.thuis.demonstration;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Back to the real time. What the audit log says of the future goes: other tests read its latest entries. */
    public static void home() {
        Arc.container().instance(MovableClock.class).get().comeBack();
        try (Connection connection = Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement forget = connection.createStatement()) {
            forget.executeUpdate("delete from audit_entry where happened_at > now()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
