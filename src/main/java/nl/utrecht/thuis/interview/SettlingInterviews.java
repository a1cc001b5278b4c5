package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.wave.WaveSettling;

/** A wave whose interviews are promised to people who said yes is not settled before those are. */
@ApplicationScoped
class SettlingInterviews {
    @Inject
    Consents consents;

    void onSettling(@Observes WaveSettling asked) {
        boolean settled = InterviewPlan.find(asked.wave().code).filter(plan -> plan.state == PlanState.SETTLED).isPresent();
        boolean begun = InterviewPlan.find(asked.wave().code).filter(InterviewPlan::isUnderWay).isPresent();
        if (!settled && (begun || arePromised(asked))) {
            asked.isOpen("interviews/open", "staff.interviews.open", Map.of());
        }
    }

    private boolean arePromised(WaveSettling asked) {
        return asked.wave().incentives.interviews > 0 && !consents.of(asked.wave().code, ConsentPurpose.INTERVIEW).isEmpty();
    }
}
