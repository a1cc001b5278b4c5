package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentWithdrawn;
import nl.utrecht.thuis.outbox.Outbox;
import org.hibernate.Session;

/**
 * Somebody took the address back: in that transaction number and wishes go, nothing is mailed any more, and the place goes to whoever stands in. It waits for a draw that is going
 * on, so that nobody who withdrew keeps a place; that a talk was held stays.
 */
@ApplicationScoped
class ForgetWithdrawn {
    @Inject
    Session database;
    @Inject
    FillPlaces places;
    @Inject
    Outbox outbox;

    void onWithdrawn(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() != ConsentPurpose.INTERVIEW) {
            return;
        }
        InterviewPlan plan = InterviewPlan.lock(database, withdrawn.wave());
        outbox.dropWaiting(withdrawn.wave(), withdrawn.id());
        Candidate.find(withdrawn.wave(), withdrawn.id()).ifPresent(candidate -> {
            candidate.wishes = null;
            if (candidate.state.mayBecome(CandidateState.WITHDRAWN)) {
                candidate.become(CandidateState.WITHDRAWN);
                places.fill(plan);
            }
        });
    }
}
