package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.wave.Waves;

/** Gives each place that is free to whoever stands in for it. Called in the transaction that freed it, with the plan locked. */
@ApplicationScoped
class FillPlaces {
    @Inject
    Outbox outbox;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    void fill(InterviewPlan plan) {
        if (!plan.isUnderWay()) {
            return;
        }
        List<Candidate> candidates = Candidate.ofWave(plan.waveCode);
        free(InterviewStratum.ofWave(plan.waveCode), candidates).forEach((stratum, number) -> {
            for (int place = 0; place < number; place++) {
                next(candidates, stratum).ifPresent(candidate -> seat(plan, candidate, stratum));
            }
        });
    }

    /** The places that nobody has, by stratum. */
    static Map<Stratum, Integer> free(List<InterviewStratum> strata, List<Candidate> candidates) {
        Map<Stratum, Integer> free = new TreeMap<>();
        strata.forEach(stratum -> free.put(stratum.kind(), stratum.seats));
        candidates.stream().filter(candidate -> CandidateState.SEATED.contains(candidate.state))
                .forEach(candidate -> free.merge(candidate.placeOf(), -1, Integer::sum));
        free.values().removeIf(number -> number <= 0);
        return free;
    }

    /** Whoever stands in for that stratum, in their order; without any, whoever in reserve is nearest to it. */
    static Optional<Candidate> next(List<Candidate> candidates, Stratum stratum) {
        return candidates.stream().filter(candidate -> candidate.state == CandidateState.RESERVE)
                .min(Comparator.comparing((Candidate candidate) -> !candidate.placeOf().equals(stratum))
                        .thenComparing(candidate -> -candidate.kind().closeness(stratum)).thenComparing(candidate -> candidate.turn)
                        .thenComparing(candidate -> candidate.candidateId));
    }

    private void seat(InterviewPlan plan, Candidate candidate, Stratum stratum) {
        candidate.place = stratum.text();
        if (plan.state == PlanState.INVITING) {
            invite(candidate);
        } else {
            candidate.become(CandidateState.DRAWN);
        }
    }

    /** Decides on the invitation of somebody who has a place. */
    @Transactional(TxType.MANDATORY)
    void invite(Candidate candidate) {
        candidate.become(CandidateState.INVITED);
        candidate.invited = true;
        candidate.remindAfter(waves.today());
        outbox.enqueue(candidate.waveCode, candidate.candidateId, InvitationMail.TEMPLATE, "first", clock.instant());
    }
}
