package nl.utrecht.thuis.interview;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import nl.utrecht.thuis.i18n.Texts;

/** Days with their weekday and times of the day, in the words and digits of a language. */
final class SlotWords {
    private static final String WEEKDAY = "EEEE";
    private static final String TIME = "HH:mm";

    private SlotWords() {}

    static String day(Texts t, LocalDate day) {
        return t.of("talk.day", "weekday", written(t, WEEKDAY, day, LocalTime.NOON), "day", t.date(day));
    }

    static String time(Texts t, LocalTime time) {
        return written(t, TIME, LocalDate.EPOCH, time);
    }

    /** A day or a time as the language writes it; anything else as it is. */
    static Object written(Texts t, Object value) {
        return value instanceof LocalDate day ? day(t, day) : value instanceof LocalTime time ? time(t, time) : value;
    }

    private static String written(Texts t, String pattern, LocalDate day, LocalTime time) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, t.language().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atTime(time).toInstant(ZoneOffset.UTC)));
    }
}
