package nl.utrecht.thuis.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When a wave's mail goes out, in the municipality's time, and how fast. */
@Embeddable
public class SendWindow {
    @Column(name = "send_from")
    public LocalTime from = LocalTime.MIDNIGHT;
    /** Equal to {@link #from} for the whole day. */
    @Column(name = "send_until")
    public LocalTime until = LocalTime.MIDNIGHT;
    /** Numbers of the days of the week, Monday is 1, with commas. */
    @Column(name = "send_days")
    public String days = "1,2,3,4,5,6,7";
    /** Mails a minute; 0 for as fast as the mail server takes them. */
    @Column(name = "send_per_minute")
    public int perMinute;

    /** The days of the week on which mail goes out. */
    public Set<DayOfWeek> weekdays() {
        return Arrays.stream(days.split(",")).map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mail goes out on these days of the week. */
    void on(Collection<DayOfWeek> weekdays) {
        days = weekdays.stream().sorted().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining(","));
    }
}
