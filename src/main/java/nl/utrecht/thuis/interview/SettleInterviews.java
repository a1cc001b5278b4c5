package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.problem.Problem.Detail;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveSettling;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** The end of the interviews. Nobody stands before a closed door: they are not settled while anybody has an appointment, and a wave is not settled before they are. */
@ApplicationScoped
class SettleInterviews {
    @Inject
    Session database;
    @Inject
    Consents consents;
    @Inject
    MovedMail moved;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    /**
     * Nobody is asked any more: mails that wait are dropped, but for those that say that a time was called off; links say that it is over. Doing it again
     * changes nothing.
     *
     * @throws InterviewsBlocked while anybody has an appointment, or it is not noted how one went
     */
    @Transactional
    public void settle(String wave, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        if (plan.state == PlanState.SETTLED) {
            return;
        }
        if (Wave.get(wave).state != WaveState.CLOSED) {
            throw InterviewsBlocked.by("staff.interviews.blocked.over");
        }
        List<Candidate> candidates = Candidate.ofWave(wave);
        List<Detail> blocked = blocked(candidates);
        if (!blocked.isEmpty()) {
            throw InterviewsBlocked.because(blocked);
        }
        plan.become(PlanState.SETTLED);
        candidates.stream().filter(candidate -> !moved.isWaiting(candidate))
                .forEach(candidate -> outbox.dropWaiting(wave, candidate.candidateId));
        audit.record(actor, "interviews-settled", wave, "");
    }

    /** What must be noted or called off first: the appointments of these people; empty when there are none. */
    List<Detail> blocked(List<Candidate> candidates) {
        Instant now = clock.instant();
        List<InterviewSlot> chosen = candidates.stream().filter(candidate -> candidate.state == CandidateState.AGREED)
                .map(InterviewSlot::of).flatMap(Optional::stream).toList();
        List<InterviewSlot> toCome = chosen.stream().filter(slot -> slot.begins(waves.zone()).isAfter(now)).toList();
        List<Detail> blocked = new ArrayList<>();
        toCome.stream().map(slot -> slot.heldOn).max(Comparator.naturalOrder()).ifPresent(last -> blocked.add(toCome(toCome.size(), last)));
        int past = chosen.size() - toCome.size();
        if (past > 0) {
            blocked.add(new Detail("interviews/past", "staff.interviews.blocked.not-noted", Map.of("number", past)));
        }
        return blocked;
    }

    private static Detail toCome(int number, LocalDate last) {
        return new Detail("interviews/to-come", "staff.interviews.blocked.to-come", Map.of("number", number, "last", last));
    }

    void onSettling(@Observes WaveSettling asked) {
        Optional<InterviewPlan> plan = InterviewPlan.find(asked.wave().code);
        boolean settled = plan.filter(found -> found.state == PlanState.SETTLED).isPresent();
        boolean begun = plan.filter(InterviewPlan::isUnderWay).isPresent();
        if (!settled && (begun || arePromised(asked))) {
            asked.isOpen("interviews/open", "staff.interviews.open", Map.of());
        }
    }

    private boolean arePromised(WaveSettling asked) {
        return asked.wave().incentives.interviews > 0 && !consents.of(asked.wave().code, ConsentPurpose.INTERVIEW).isEmpty();
    }
}
