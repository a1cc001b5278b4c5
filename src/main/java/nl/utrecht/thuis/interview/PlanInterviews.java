package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** Where and when the talks are, and that people are invited to them. */
@ApplicationScoped
class PlanInterviews {
    @Inject
    Session database;
    @Inject
    FillPlaces places;
    @Inject
    AppointmentMail confirmation;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    /**
     * Writes down where, how long, in which languages and with whom. Whoever has an appointment to come is mailed it anew when it changes.
     *
     * @param settings without problems
     */
    @Transactional
    public void write(String wave, PlanSettings settings, String actor) {
        InterviewPlan plan = open(wave);
        boolean changed = settings.changesAppointments(PlanSettings.of(plan));
        plan.venue = settings.venue();
        plan.minutes = settings.minutes();
        plan.languages = String.join(",", settings.languages());
        plan.interpreter = settings.interpreter();
        plan.interviewer = settings.interviewer();
        audit.record(actor, "interview-settings-changed", wave, "");
        if (changed) {
            expected(Candidate.ofWave(wave)).forEach(confirmation::confirm);
        }
    }

    /** Those of them who have an appointment to come. */
    List<Candidate> expected(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.state == CandidateState.AGREED)
                .filter(candidate -> InterviewSlot.of(candidate).filter(this::isToCome).isPresent()).toList();
    }

    private boolean isToCome(InterviewSlot slot) {
        return slot.begins(waves.zone()).isAfter(clock.instant());
    }

    /** What came of adding a time. */
    enum Added {
        NEW,
        /** It was there, and more people can come then. */
        MORE_PLACES,
        /** It was there, with as many places or more; nothing has changed. */
        THERE_ALREADY
    }

    /** Adds a time; one that is there already, to the minute, gets as many places as are asked for if those are more. */
    @Transactional
    public Added add(String wave, NewSlot given, String actor) {
        open(wave);
        Optional<InterviewSlot> there = InterviewSlot.ofWave(wave).stream()
                .filter(found -> found.heldOn.equals(given.day()) && found.beginsAt.equals(given.time())).findFirst();
        if (there.filter(slot -> slot.places >= given.places()).isPresent()) {
            return Added.THERE_ALREADY;
        }
        there.ifPresentOrElse(slot -> slot.places = given.places(), () -> InterviewSlot.of(wave, given).persist());
        audit.record(actor, there.isPresent() ? "interview-places-added" : "interview-time-added", wave, given.day() + " " + given.time());
        return there.isPresent() ? Added.MORE_PLACES : Added.NEW;
    }

    /** Calls a time off. Whoever had chosen it is mailed, and may choose another. */
    @Transactional
    public void callOff(String wave, UUID slotId, String actor) {
        open(wave);
        InterviewSlot.find(wave, slotId).filter(this::isToCome).ifPresent(slot -> {
            Candidate.ofWave(wave).stream().filter(candidate -> slotId.equals(candidate.slotId)).forEach(candidate -> {
                candidate.become(CandidateState.INVITED);
                candidate.remindAfter(waves.today());
                outbox.enqueue(wave, candidate.candidateId, MovedMail.TEMPLATE, MovedMail.occasion(candidate), clock.instant());
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
        if (InterviewSlot.ofWave(plan.waveCode).stream().noneMatch(this::isToCome)) {
            blocked.add("staff.interviews.blocked.slots");
        }
        return blocked;
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
