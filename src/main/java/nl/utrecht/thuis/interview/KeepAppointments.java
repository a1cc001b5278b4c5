package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** What a researcher notes of one person: came, did not come, is waited for no longer, has the voucher. The audit log says that, and not of whom. */
@ApplicationScoped
class KeepAppointments {
    @Inject
    Session database;
    @Inject
    Consents consents;
    @Inject
    Wishes.Safe safe;
    @Inject
    FillPlaces places;
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

    /** How to reach somebody who agreed. */
    record Reach(String address, Wishes wishes, boolean interpreter) {
        @Override
        public String toString() {
            return "Reach"; // never an address
        }
    }

    /**
     * Waits no longer for somebody who does not answer: the place goes to whoever stands in. Mails that wait are dropped, but for one that says that a time was called off.
     */
    @Transactional
    public void letGo(String wave, UUID id, String actor) {
        move(wave, id, CandidateState.LAPSED, "interview-place-let-go", actor);
    }

    /** The talk was held. @throws InterviewsBlocked before it has begun */
    @Transactional
    public void held(String wave, UUID id, String actor) {
        move(wave, id, CandidateState.HELD, "interview-held", actor);
    }

    /** The person did not come: the place goes to whoever stands in. @throws InterviewsBlocked before the talk has begun */
    @Transactional
    public void noShow(String wave, UUID id, String actor) {
        move(wave, id, CandidateState.NO_SHOW, "interview-no-show", actor);
    }

    private void move(String wave, UUID id, CandidateState next, String action, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        Candidate candidate = Candidate.find(wave, id).orElseThrow(NotFoundException::new);
        if (candidate.state == next) {
            return; // pressed twice, or somebody else was faster
        }
        boolean began = next == CandidateState.LAPSED || hasBegun(candidate);
        if (!candidate.state.mayBecome(next) || !began || Wave.get(wave).state != WaveState.CLOSED) {
            throw InterviewsBlocked.by("staff.interviews.blocked.state");
        }
        candidate.become(next);
        if (!moved.isWaiting(candidate)) {
            outbox.dropWaiting(wave, id);
        }
        audit.record(actor, action, wave, "");
        places.fill(plan);
    }

    /** Whether the time that somebody chose has come. */
    boolean hasBegun(Candidate candidate) {
        return InterviewSlot.of(candidate).filter(slot -> !slot.begins(waves.zone()).isAfter(clock.instant())).isPresent();
    }

    /** The voucher was handed over to somebody who came. Also after the interviews are settled: a promise does not end there. */
    @Transactional
    public void voucher(String wave, UUID id, String actor) {
        voucher(wave, id, true, "interview-voucher-handed-over", actor);
    }

    /** It was not, and that it was had been noted by mistake. */
    @Transactional
    public void noVoucher(String wave, UUID id, String actor) {
        voucher(wave, id, false, "interview-voucher-not-handed-over", actor);
    }

    private void voucher(String wave, UUID id, boolean handed, String action, String actor) {
        InterviewPlan.lock(database, wave);
        Candidate candidate = Candidate.find(wave, id).filter(found -> found.state == CandidateState.HELD)
                .orElseThrow(NotFoundException::new);
        if (candidate.voucher != handed) {
            candidate.voucher = handed;
            audit.record(actor, action, wave, "");
        }
    }

    /**
     * Address and wishes of somebody who agreed or came; the audit log keeps that they were looked at. Nobody else's are ever shown, and once the interviews
     * are settled those alone who are still to get their voucher.
     */
    @Transactional
    public Reach reach(String wave, UUID id, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, wave);
        Candidate candidate = Candidate.find(wave, id).filter(found -> found.mayBeReached(plan.state)).orElseThrow(NotFoundException::new);
        String address = consents.address(wave, ConsentPurpose.INTERVIEW, id).orElseThrow(NotFoundException::new);
        Wishes wishes = safe.of(candidate).orElseThrow(NotFoundException::new);
        audit.record(actor, "interview-contact-opened", wave, "");
        return new Reach(address, wishes, wishes.needsInterpreter(plan));
    }
}
