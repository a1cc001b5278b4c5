package nl.utrecht.thuis.interview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.interview.StratifiedDraw.Drawn;
import org.jspecify.annotations.Nullable;

/** Somebody who was drawn, for a place or for the reserve. */
@Entity
@Table(name = "interview_candidate")
@IdClass(Candidate.Key.class)
class Candidate extends PanacheEntityBase {
    private static final int DAYS_UNTIL_REMINDER = 7;

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** The random id of the consent. */
    @Id
    @Column(name = "candidate_id")
    public UUID candidateId;
    /** What kind of person it is, as {@link Stratum#text()}. */
    public String stratum;
    /** The stratum whose place this is, or is stood in for. */
    public String place;
    /** Order among those who stand in for the same stratum. */
    public int turn;
    @Enumerated(EnumType.STRING)
    public CandidateState state;
    /** Whether an invitation was ever decided on. */
    public boolean invited;
    @Column(name = "slot_id")
    public @Nullable UUID slotId;
    /** {@link Wishes}, encrypted. */
    public byte @Nullable [] wishes;
    @Column(name = "remind_on")
    public @Nullable LocalDate remindOn;
    /** How many confirmations were decided on; the last one is the one that still holds. */
    public int letters;
    /** Whether the voucher was handed over. */
    public boolean voucher;

    static Candidate of(String wave, Drawn drawn, int firstTurn, CandidateState state) {
        Candidate candidate = new Candidate();
        candidate.waveCode = wave;
        candidate.candidateId = drawn.who().id();
        candidate.stratum = drawn.who().stratum().text();
        candidate.place = drawn.place().text();
        candidate.turn = firstTurn + drawn.turn();
        candidate.state = state;
        return candidate;
    }

    static Optional<Candidate> find(String wave, UUID id) {
        return findByIdOptional(new Key(wave, id));
    }

    static List<Candidate> ofWave(String wave) {
        return list("waveCode = ?1 order by place, turn, candidateId", wave);
    }

    /** How many people took a slot. */
    static long taken(String wave, UUID slot) {
        return count("waveCode = ?1 and slotId = ?2 and state in ?3", wave, slot, CandidateState.SLOTTED);
    }

    Stratum kind() {
        return Stratum.parse(stratum);
    }

    Stratum placeOf() {
        return Stratum.parse(place);
    }

    /** Whether it is somebody of another kind who has, or stands in for, this place. */
    boolean isBorrowed() {
        return !stratum.equals(place);
    }

    /** Moves on; a time and wishes are kept only by those who come. @throws IllegalStateException when that cannot follow */
    void become(CandidateState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A candidate who is " + state + " cannot become " + next);
        }
        state = next;
        if (!CandidateState.SLOTTED.contains(next)) {
            slotId = null;
            wishes = null;
        }
        remindOn = null;
    }

    /** Whether staff may see how to reach this person. */
    boolean mayBeReached(PlanState plan) {
        boolean waitsForVoucher = state == CandidateState.HELD && !voucher;
        return wishes != null && (waitsForVoucher || plan != PlanState.SETTLED && CandidateState.SLOTTED.contains(state));
    }

    /** One more mail follows in a week, unless they have decided by then. */
    void remindAfter(LocalDate today) {
        remindOn = today.plusDays(DAYS_UNTIL_REMINDER);
    }

    /** Wave and candidate together are the key. */
    record Key(String waveCode, UUID candidateId) implements Serializable {}
}
