package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** What somebody who was asked answers. The same answer again changes nothing; another one is a change of mind, until the talk begins. */
@ApplicationScoped
class AnswerInvitation {
    @Inject
    Session database;
    @Inject
    Wishes.Safe safe;
    @Inject
    FillPlaces places;
    @Inject
    AppointmentMail confirmation;
    @Inject
    Outbox outbox;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    /** What came of an answer. */
    enum Outcome {
        /** It holds. */
        DONE,
        /** The time was taken just before, was called off or has begun; nothing has changed. */
        SLOT_GONE,
        /** This person has nothing to answer any more. */
        OVER
    }

    /** Yes, at that time. The last place at a time goes to one person: everybody waits for the plan's row. */
    @Transactional
    public Outcome agree(String wave, UUID id, UUID slotId, Wishes wishes) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        Optional<Candidate> found = asked(plan, id);
        if (found.isEmpty()) {
            return Outcome.OVER;
        }
        Candidate candidate = found.get();
        boolean here = slotId.equals(candidate.slotId);
        Optional<InterviewSlot> slot = InterviewSlot.find(wave, slotId).filter(free -> free.begins(waves.zone()).isAfter(clock.instant()))
                .filter(free -> here || Candidate.taken(wave, slotId) < free.places);
        if (slot.isEmpty()) {
            return Outcome.SLOT_GONE;
        }
        if (here && safe.of(candidate).filter(wishes::equals).isPresent()) {
            return Outcome.DONE;
        }
        if (candidate.state != CandidateState.AGREED) {
            candidate.become(CandidateState.AGREED);
        }
        candidate.slotId = slotId;
        candidate.wishes = safe.lock(wave, id, wishes);
        confirmation.confirm(candidate);
        return Outcome.DONE;
    }

    /** Does not know yet: the place is kept, and one reminder follows. */
    @Transactional
    public Outcome later(String wave, UUID id) {
        Optional<Candidate> found = asked(InterviewPlan.lock(database, wave), id);
        found.filter(candidate -> candidate.state != CandidateState.LATER).ifPresent(candidate -> {
            candidate.become(CandidateState.LATER);
            candidate.remindAfter(waves.today());
        });
        return found.isPresent() ? Outcome.DONE : Outcome.OVER;
    }

    /** No. The place goes to whoever stands in for it, in the same transaction. */
    @Transactional
    public Outcome decline(String wave, UUID id) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        Optional<Candidate> found = asked(plan, id);
        found.ifPresent(candidate -> {
            candidate.become(CandidateState.DECLINED);
            outbox.dropWaiting(wave, id);
            places.fill(plan);
        });
        return found.isPresent() ? Outcome.DONE : Outcome.OVER;
    }

    /** Somebody who can still answer, as long as the talk that they chose has not begun. */
    Optional<Candidate> asked(InterviewPlan plan, UUID id) {
        if (plan.state != PlanState.INVITING || Wave.get(plan.waveCode).state != WaveState.CLOSED) {
            return Optional.empty();
        }
        return Candidate.find(plan.waveCode, id).filter(candidate -> CandidateState.ASKED.contains(candidate.state))
                .filter(candidate -> !hasBegun(candidate, clock.instant()));
    }

    private boolean hasBegun(Candidate candidate, Instant now) {
        return InterviewSlot.of(candidate).filter(slot -> !slot.begins(waves.zone()).isAfter(now)).isPresent();
    }
}
