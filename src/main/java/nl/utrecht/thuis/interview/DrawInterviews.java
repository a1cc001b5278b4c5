package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.interview.StratifiedDraw.Drawn;
import nl.utrecht.thuis.interview.StratifiedDraw.Outcome;
import nl.utrecht.thuis.interview.StratifiedDraw.Willing;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.hibernate.Session;

/** Draws whom to ask, once; later, whoever is to stand in when the reserve runs out. */
@ApplicationScoped
class DrawInterviews {
    private static final StratifiedDraw DRAW = new StratifiedDraw(new SecureRandom());

    @Inject
    Session database;
    @Inject
    Consents consents;
    @Inject
    FillPlaces places;
    @Inject
    AuditLog audit;

    /** Whether everybody who said yes is known, so that the draw is fair. */
    boolean mayDraw(Wave wave) {
        return wave.state == WaveState.CLOSED && consents.complete(wave.code, ConsentPurpose.INTERVIEW);
    }

    /**
     * Draws the first round and its reserve from everybody who stands by their consent. Drawing again changes nothing.
     *
     * @throws InterviewsBlocked before the field is closed and every address is known
     */
    @Transactional
    public void draw(String code, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, code);
        Wave wave = Wave.get(code);
        if (plan.state != PlanState.PREPARING) {
            return;
        }
        if (!mayDraw(wave)) {
            throw InterviewsBlocked.by("staff.interviews.blocked.draw");
        }
        List<Willing> pool = pool(code);
        Outcome outcome = DRAW.draw(pool, wave.incentives.interviews, wave.incentives.interviewReserve);
        Map<Stratum, Long> willing = pool.stream().collect(Collectors.groupingBy(Willing::stratum, Collectors.counting()));
        outcome.seats().forEach((stratum, seats) -> InterviewStratum.of(code, stratum, willing.get(stratum).intValue(), seats).persist());
        store(code, outcome.first(), Map.of(), CandidateState.DRAWN);
        store(code, outcome.reserve(), Map.of(), CandidateState.RESERVE);
        plan.become(PlanState.DRAWN);
        audit.record(actor, "interviews-drawn", code,
                outcome.first().size() + " + " + outcome.reserve().size() + " of " + pool.size());
    }

    /** Draws so many to stand in that each stratum has as many as places that are not done with, and gives them the places that are free. */
    @Transactional
    public void refill(String code, String actor) {
        InterviewPlan plan = InterviewPlan.lock(database, code);
        if (Wave.get(code).state != WaveState.CLOSED || !plan.isUnderWay()) {
            throw InterviewsBlocked.by("staff.interviews.blocked.over");
        }
        List<Candidate> candidates = Candidate.ofWave(code);
        Set<UUID> known = candidates.stream().map(candidate -> candidate.candidateId).collect(Collectors.toSet());
        List<Willing> rest = pool(code).stream().filter(person -> !known.contains(person.id())).toList();
        Map<Stratum, Integer> turns = candidates.stream()
                .collect(Collectors.toMap(Candidate::placeOf, candidate -> candidate.turn + 1, Math::max));
        List<Drawn> drawn = DRAW.reserve(rest, lacking(InterviewStratum.ofWave(code), candidates));
        store(code, drawn, turns, CandidateState.RESERVE);
        database.flush();
        places.fill(plan);
        audit.record(actor, "interview-reserve-drawn", code, String.valueOf(drawn.size()));
    }

    /** How many must still be drawn, by stratum: for the places that are free, and to stand in for each that is not done with. */
    static Map<Stratum, Integer> lacking(List<InterviewStratum> strata, List<Candidate> candidates) {
        Map<Stratum, Integer> lacking = new TreeMap<>(FillPlaces.free(strata, candidates));
        strata.forEach(stratum -> lacking.merge(stratum.kind(), stratum.seats, Integer::sum));
        candidates.stream().filter(candidate -> candidate.state == CandidateState.HELD || candidate.state == CandidateState.RESERVE)
                .forEach(candidate -> lacking.merge(candidate.placeOf(), -1, Integer::sum));
        lacking.values().removeIf(number -> number <= 0);
        return lacking;
    }

    /** Everybody who can be drawn. */
    List<Willing> pool(String code) {
        return consents.of(code, ConsentPurpose.INTERVIEW).stream()
                .map(given -> new Willing(given.id(), Stratum.of(given.language(), given.background()))).toList();
    }

    private static void store(String code, List<Drawn> drawn, Map<Stratum, Integer> turns, CandidateState state) {
        Function<Drawn, Integer> from = one -> turns.getOrDefault(one.place(), 0);
        drawn.forEach(one -> Candidate.of(code, one, from.apply(one), state).persist());
    }
}
