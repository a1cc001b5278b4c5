package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;

/** Plans reminders to some people, beside those of the calendar, which go to everybody. */
@ApplicationScoped
public class PlanTargetedRounds {
    private static final int LOOK_AHEAD = 21;
    /** In days; no field lasts so long. */
    private static final int FARTHEST = 1_000;

    @Inject
    Waves waves;
    @Inject
    ChangeSettings settings;
    @Inject
    Participation participation;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    /**
     * Whether a targeted round may go out then.
     *
     * @param faults why it may not
     * @param remarks what somebody should know
     */
    public record Verdict(List<Problem.Detail> faults, List<Problem.Detail> remarks) {}

    /** Looks at a moment, and stores nothing. */
    @Transactional
    public Verdict check(String code, LocalDate day, LocalTime at) {
        return verdict(Wave.get(code), Round.ofWave(code), day, at);
    }

    /** The first day from tomorrow on which a round can go out at that time without a remark, else one on which it can; tomorrow when there is none. */
    @Transactional
    public LocalDate firstFit(String code, LocalTime at) {
        Wave wave = Wave.get(code);
        List<Round> rounds = Round.ofWave(code);
        LocalDate tomorrow = waves.today().plusDays(1);
        List<LocalDate> possible = tomorrow.datesUntil(tomorrow.plusDays(LOOK_AHEAD))
                .filter(day -> verdict(wave, rounds, day, at).faults().isEmpty()).toList();
        return possible.stream().filter(day -> verdict(wave, rounds, day, at).remarks().isEmpty()).findFirst()
                .orElseGet(() -> possible.stream().findFirst().orElse(tomorrow));
    }

    /**
     * Plans a round. Planning it again while it waits, as whoever presses twice does, changes nothing.
     *
     * @return its code
     * @throws WrongWaveState when the wave is not in the field
     * @throws InvalidSettings with everything that is wrong; nothing has changed then
     */
    @Transactional
    public String schedule(String code, TargetedPlan plan, String actor) {
        Wave wave = Wave.lock(code);
        if (wave.state != WaveState.IN_THE_FIELD) {
            throw new WrongWaveState(wave, "plan a targeted round");
        }
        List<Round> rounds = Round.ofWave(code);
        for (Round round : rounds) {
            if (round.kind == RoundKind.TARGETED && plan.isAlready(round, wave, PlannedGroup.of(round))) {
                return round.code;
            }
        }
        List<Problem.Detail> faults = new ArrayList<>(verdict(wave, rounds, plan.day(), plan.at()).faults());
        if (plan.effort().total() == 0) {
            faults.add(new Problem.Detail("groups", "wave.error.targeted-nobody", Map.of()));
        }
        if (plan.uses(Feature.NATIONALITY) && wave.nationalityReason == null) {
            faults.add(new Problem.Detail("groups", "wave.error.targeted-nationality", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return store(wave, rounds, plan, actor);
    }

    private String store(Wave wave, List<Round> rounds, TargetedPlan plan, String actor) {
        Round round = Round.of(wave.code, RoundKind.TARGETED, Round.freeTargeted(rounds), offset(wave, plan.day()), plan.at());
        round.persist();
        plan.groups().forEach(group -> group.toEntity(round).persist());
        TargetedPlan.Effort effort = plan.effort();
        audit.record(actor, "targeted-round-planned", wave.code,
                round.code + ": " + effort.messages() + " " + effort.letters() + " " + effort.prompts());
        return round.code;
    }

    /**
     * Calls a round off, unless it was decided already.
     *
     * @return whether it is off now
     */
    @Transactional
    public boolean cancel(String code, String roundCode, String actor) {
        boolean exists = Round.ofWave(Wave.get(code).code).stream()
                .anyMatch(round -> round.kind == RoundKind.TARGETED && round.code.equals(roundCode));
        Round round = exists ? Round.lock(code, roundCode).orElse(null) : null;
        if (round == null || round.state == RoundState.DECIDED) {
            return false;
        }
        if (round.state == RoundState.PLANNED) {
            round.callOff();
            audit.record(actor, "targeted-round-cancelled", code, roundCode);
        }
        return true;
    }

    /** It is decided now: what comes from here on is what it brought. In the transaction that decides. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Round round) {
        List<PlannedGroup> groups = PlannedGroup.of(round);
        Set<Feature> features = PlannedGroup.features(groups);
        Map<String, Integer> done = participation.read(round.waveCode).by(features).entrySet().stream()
                .collect(Collectors.toMap(cell -> cell.getKey().cell(), cell -> cell.getValue().of(Step.DONE)));
        int planned = groups.stream().mapToInt(group -> done.getOrDefault(group.background, 0)).sum();
        int all = done.values().stream().mapToInt(Integer::intValue).sum();
        if (all - lastKept(round) >= Wave.get(round.waveCode).minimumCell) {
            groups.forEach(group -> group.doneBefore = group.background.isEmpty() ? all - planned : done.getOrDefault(group.background, 0));
        }
    }

    /** How many had answered at the latest decision that kept it. */
    private static int lastKept(Round round) {
        return Round.ofWave(round.waveCode).stream().filter(other -> other.kind == RoundKind.TARGETED)
                .mapToInt(other -> PlannedGroup.of(other).stream().map(group -> group.doneBefore).filter(Objects::nonNull)
                        .mapToInt(Integer::intValue).sum())
                .max().orElse(0);
    }

    /** Rounds that nobody decided on do not outlive the field. */
    void callOffWhatIsLeft(@Observes WaveClosing closing) {
        Round.ofWave(closing.wave().code).stream().filter(round -> round.kind == RoundKind.TARGETED && round.state == RoundState.PLANNED)
                .forEach(Round::callOff);
    }

    private Verdict verdict(Wave wave, List<Round> rounds, LocalDate day, LocalTime at) {
        if (Math.abs(ChronoUnit.DAYS.between(waves.today(), day)) > FARTHEST) {
            return new Verdict(List.of(new Problem.Detail("targeted/day", "wave.error.round-far", Map.of())), List.of());
        }
        Set<Integer> taken = rounds.stream().filter(round -> round.state != RoundState.CANCELLED).map(round -> round.dayOffset)
                .collect(Collectors.toSet());
        PlannedRound planned = new PlannedRound("", offset(wave, day), at, true, true);
        CalendarCheck.Situation situation = CalendarCheck.Situation.of(wave, waves.today(), 0);
        List<Remark> remarks = CalendarCheck.ofOneMore(WaveSettings.of(wave, rounds), situation, taken, planned);
        List<Problem.Detail> faults = new ArrayList<>(of(remarks, Remark.Weight.BLOCKS));
        Instant moment = day.atTime(at).atZone(waves.zone()).toInstant();
        if (!moment.isAfter(clock.instant())) {
            faults.add(new Problem.Detail("targeted/day", "wave.error.round-passed", Map.of()));
        }
        return new Verdict(List.copyOf(faults), of(remarks, Remark.Weight.WARNS));
    }

    private static List<Problem.Detail> of(List<Remark> remarks, Remark.Weight weight) {
        return remarks.stream().filter(remark -> remark.weight() == weight).map(Remark::detail).toList();
    }

    private static int offset(Wave wave, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(wave.opening().orElse(day), day));
    }
}
