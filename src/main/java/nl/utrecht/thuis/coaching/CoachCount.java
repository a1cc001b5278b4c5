package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import nl.utrecht.thuis.invitation.DoneCounts.Count;

/** The number that is shown of a group of people; it stays until it may be replaced. */
@Entity
@Table(name = "coach_count")
@IdClass(CoachCount.Key.class)
class CoachCount extends PanacheEntityBase {
    /** Everybody in the wave; no username looks like this. */
    static final String WHOLE_WAVE = "*";
    /** Everybody who is counted with no coach; never shown. */
    static final String ALL_OTHERS = "+";

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** The coach, {@value #WHOLE_WAVE} or {@value #ALL_OTHERS}. */
    @Id
    public String username;
    @Column(name = "counted_on")
    public LocalDate countedOn;
    public int done;
    @Column(name = "not_done")
    public int notDone;

    static Optional<CoachCount> find(String wave, String username) {
        return findByIdOptional(new Key(wave, username));
    }

    static void show(String wave, String username, LocalDate day, Count count) {
        CoachCount shown = find(wave, username).orElseGet(() -> {
            CoachCount made = new CoachCount();
            made.waveCode = wave;
            made.username = username;
            return made;
        });
        shown.countedOn = day;
        shown.done = Math.toIntExact(count.done());
        shown.notDone = Math.toIntExact(count.notDone());
        shown.persist();
    }

    /** Whether a new number may take the place of the one that is shown: whoever compares them learns about at least so many people. */
    static boolean mayShow(Optional<CoachCount> shown, Count now, int minimum) {
        return shown.isEmpty() || now.done() - shown.get().done >= minimum;
    }

    /** Some of the group are a group of their own from now on, with that number. */
    void subtract(Count apart) {
        done -= Math.toIntExact(apart.done());
        notDone -= Math.toIntExact(apart.notDone());
    }

    int people() {
        return done + notDone;
    }

    /** Wave and group together are the key. */
    record Key(String waveCode, String username) implements Serializable {}
}
