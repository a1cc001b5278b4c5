package nl.utrecht.thuis.interview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The interviews of a wave as a whole. Its row is the lock of everything that is about them. */
@Entity
@Table(name = "interview_plan")
class InterviewPlan extends PanacheEntityBase {
    static final int LONGEST = 60;

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Enumerated(EnumType.STRING)
    public PlanState state;
    /** Where people come to; empty until a researcher has said so. */
    public String venue;
    /** How long a talk takes at most. */
    public int minutes;
    /** Tags of the languages that whoever talks speaks, with commas. */
    public String languages;
    /** Whether there can be an interpreter for other languages. */
    public boolean interpreter;
    /** The name of whoever talks; empty for “a researcher”. */
    public String interviewer;

    /** The plan, locked until the transaction ends; one that did not exist exists from now on. Call it before reading anything else about the interviews. */
    static InterviewPlan lock(Session database, String wave) {
        database.createNativeMutationQuery(
                "insert into interview_plan (wave_code, state, venue, minutes, languages, interpreter, interviewer) "
                        + "values (?1, 'PREPARING', '', " + LONGEST + ", '', true, '') on conflict do nothing")
                .setParameter(1, wave).executeUpdate();
        return InterviewPlan.<InterviewPlan>findById(wave, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<InterviewPlan> find(String wave) {
        return findByIdOptional(wave);
    }

    List<String> languageTags() {
        return languages.isEmpty() ? List.of() : Arrays.asList(languages.split(","));
    }

    boolean isWritten() {
        return !venue.isEmpty() && !languages.isEmpty();
    }

    /** Whether somebody is to be asked now when a place is free. */
    boolean isUnderWay() {
        return state == PlanState.DRAWN || state == PlanState.INVITING;
    }

    /** @throws IllegalStateException when that cannot follow */
    void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Interviews that are " + state + " cannot become " + next);
        }
        state = next;
    }
}
