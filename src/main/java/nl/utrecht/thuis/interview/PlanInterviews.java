package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** Where and when the talks are, and the steps of the whole: inviting and settling. */
@ApplicationScoped
class PlanInterviews {
    @Inject
    Session database;
    @Inject
    FillPlaces places;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    /** Writes down where, how long, in which languages and with whom. @param settings without problems */
    @Transactional
    public void write(String wave, PlanSettings settings, String actor) {
        InterviewPlan plan = open(wave);
        plan.venue = settings.venue();
        plan.minutes = settings.minutes();
        plan.languages = String.join(",", settings.languages());
        plan.interpreter = settings.interpreter();
        plan.interviewer = settings.interviewer();
        audit.record(actor, "interview-settings-changed", wave, "");
    }

    /** Adds a time. One that is there already, to the minute, gets as many places as are asked for if those are more. */
    @Transactional
    public void add(String wave, NewSlot given, String actor) {
        open(wave);
        InterviewSlot slot = InterviewSlot.ofWave(wave).stream()
                .filter(found -> found.heldOn.equals(given.day()) && found.beginsAt.equals(given.time())).findFirst()
                .orElseGet(InterviewSlot::new);
        if (slot.slotId == null) {
            slot.waveCode = wave;
            slot.slotId = UUID.randomUUID();
            slot.heldOn = given.day();
            slot.beginsAt = given.time();
            slot.persist();
        }
        slot.places = Math.max(slot.places, given.places());
        audit.record(actor, "interview-time-added", wave, given.day() + " " + given.time());
    }

    /** Calls a time off. Whoever had chosen it is mailed, and may choose another. */
    @Transactional
    public void callOff(String wave, UUID slotId, String actor) {
        open(wave);
        InterviewSlot.find(wave, slotId).filter(slot -> slot.begins(waves.zone()).isAfter(clock.instant())).ifPresent(slot -> {
            Candidate.ofWave(wave).stream().filter(candidate -> slotId.equals(candidate.slotId)).forEach(candidate -> {
                candidate.become(CandidateState.INVITED);
                outbox.enqueue(wave, candidate.candidateId, MovedMail.TEMPLATE, slotId.toString(), clock.instant());
            });
            slot.delete();
            audit.record(actor, "interview-time-called-off", wave, slot.heldOn + " " + slot.beginsAt);
        });
    }

    /**
     * Invites everybody who has a place; from then on whoever gets one is invited at once. Doing it again changes nothing.
     *
     * @throws InterviewsBlocked with everything that must be done first
     */
    @Transactional
    public void invite(String wave, String actor) {
        InterviewPlan plan = open(wave);
        if (plan.state == PlanState.INVITING) {
            return;
        }
        List<String> blocked = blocked(plan);
        if (!blocked.isEmpty()) {
            throw InterviewsBlocked.by(blocked);
        }
        plan.become(PlanState.INVITING);
        List<Candidate> drawn = Candidate.ofWave(wave).stream().filter(candidate -> candidate.state == CandidateState.DRAWN).toList();
        drawn.forEach(places::invite);
        audit.record(actor, "interview-invitations-decided", wave, String.valueOf(drawn.size()));
    }

    /** What must be done before people can be invited, as text keys. */
    List<String> blocked(InterviewPlan plan) {
        List<String> blocked = new ArrayList<>();
        if (plan.state == PlanState.PREPARING) {
            blocked.add("staff.interviews.blocked.not-drawn");
        }
        if (!plan.isWritten()) {
            blocked.add("staff.interviews.blocked.settings");
        }
        if (InterviewSlot.ofWave(plan.waveCode).stream().noneMatch(slot -> slot.begins(waves.zone()).isAfter(clock.instant()))) {
            blocked.add("staff.interviews.blocked.slots");
        }
        return blocked;
    }

    /** Nobody is asked any more: mails that wait are dropped, links say that it is over. Doing it again changes nothing. */
    @Transactional
    public void settle(String wave, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        if (plan.state == PlanState.SETTLED) {
            return;
        }
        if (Wave.get(wave).state != WaveState.CLOSED) {
            throw InterviewsBlocked.by("staff.interviews.blocked.over");
        }
        plan.become(PlanState.SETTLED);
        Candidate.ofWave(wave).forEach(candidate -> outbox.dropWaiting(wave, candidate.candidateId));
        audit.record(actor, "interviews-settled", wave, "");
    }

    /** The plan, locked, while anything can still be changed. @throws InterviewsBlocked afterwards */
    private InterviewPlan open(String code) {
        InterviewPlan plan = InterviewPlan.lock(database, code);
        WaveState state = Wave.get(code).state;
        if (plan.state == PlanState.SETTLED || state == WaveState.SETTLED || state == WaveState.ANONYMISED) {
            throw InterviewsBlocked.by("staff.interviews.blocked.over");
        }
        return plan;
    }
}
