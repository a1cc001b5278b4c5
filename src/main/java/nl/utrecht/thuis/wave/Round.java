package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A round of messages of a wave, on a day counted from its opening. The code is also the occasion of its messages. */
@Entity
@Table(name = "wave_round")
@IdClass(Round.Key.class)
public class Round extends PanacheEntityBase {
    public static final String ANNOUNCEMENT = "announcement";
    public static final String INVITATION = "invitation";
    /** What the code of a reminder begins with; a number follows. */
    public static final String REMINDER = "reminder-";
    /** What the code of a targeted reminder begins with; a number follows. */
    public static final String TARGETED = "targeted-";
    /** The prompts of coaches in a week are counted like a round; followed by the week, such as {@code 2026-W47}. */
    private static final String PROMPTS = "prompts-";

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** {@value #ANNOUNCEMENT}, {@value #INVITATION}, or {@value #REMINDER} or {@value #TARGETED} and a number. */
    @Id
    @Column(name = "round_code")
    public String code;
    @Enumerated(EnumType.STRING)
    public RoundKind kind;
    /** Days from the opening; negative before it. */
    @Column(name = "day_offset")
    public int dayOffset;
    /** When it begins, in the municipality's time. */
    @Column(name = "send_time")
    public LocalTime sendTime;
    /** Whether it goes to people who have not started. */
    @Column(name = "to_not_started")
    public boolean toNotStarted = true;
    /** Whether it goes to people who started and have not finished. */
    @Column(name = "to_not_finished")
    public boolean toNotFinished = true;
    @Enumerated(EnumType.STRING)
    public RoundState state = RoundState.PLANNED;
    /** When it was decided who gets it. */
    @Column(name = "decided_on")
    public @Nullable LocalDate decidedOn;
    @Version
    public int version;

    static Round of(String wave, RoundKind kind, String code, int dayOffset, LocalTime time) {
        Round round = new Round();
        round.waveCode = wave;
        round.kind = kind;
        round.code = code;
        round.dayOffset = dayOffset;
        round.sendTime = time;
        return round;
    }

    /** The rounds of a wave in the order of time. */
    public static List<Round> ofWave(String wave) {
        return list("waveCode = ?1 order by dayOffset, sendTime, code", wave);
    }

    public static Optional<Round> find(String wave, String code) {
        return findByIdOptional(new Key(wave, code));
    }

    /** The round, locked until the transaction ends: who gets it is decided once. */
    public static Optional<Round> lock(String wave, String code) {
        return findByIdOptional(new Key(wave, code), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first number that no targeted round of these has, in a code. */
    static String freeTargeted(List<Round> rounds) {
        return Stream.iterate(1, number -> number + 1).map(number -> TARGETED + number)
                .filter(code -> rounds.stream().noneMatch(round -> round.code.equals(code))).findFirst().orElseThrow();
    }

    /** The number of a reminder, of its kind; empty for what there is one of. */
    public String number() {
        return kind == RoundKind.REMINDER || kind == RoundKind.TARGETED ? code.substring(code.lastIndexOf('-') + 1) : "";
    }

    /** The day it falls on; nothing while nobody knows when the wave opens. */
    public Optional<LocalDate> day(Wave wave) {
        return wave.opening().map(opening -> opening.plusDays(dayOffset));
    }

    /** The moment at which it is due; the hour that a clock change skips counts as the next one. */
    public Optional<Instant> moment(Wave wave, ZoneId zone) {
        return day(wave).map(day -> day.atTime(sendTime).atZone(zone).toInstant());
    }

    /** It was decided who gets it. */
    public void decide(LocalDate today) {
        state = RoundState.DECIDED;
        decidedOn = today;
    }

    /** It does not go out any more, unless it was decided already. */
    void callOff() {
        if (state == RoundState.PLANNED) {
            state = RoundState.CANCELLED;
        }
    }

    /** The ISO week of a day, such as {@code 2026-W47}. */
    public static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** What the prompts of coaches in the week of that day are counted as. */
    public static String prompts(LocalDate day) {
        return PROMPTS + week(day);
    }

    /** Whether this counts prompts of coaches from the week of that day on. */
    public static boolean isPromptsSince(String code, LocalDate day) {
        return code.startsWith(PROMPTS) && code.compareTo(prompts(day)) >= 0;
    }

    /** Wave and round together are the key. */
    public record Key(String waveCode, String code) implements Serializable {}
}
