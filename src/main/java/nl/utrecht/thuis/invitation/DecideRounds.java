package nl.utrecht.thuis.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.wave.PlanTargetedRounds;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wording.Wordings;
import org.jboss.logging.Logger;

/**
 * Decides who gets the announcement and the reminders when their time has come; the invitation is decided at the opening. A round is decided once, by whoever
 * locks it first, in one transaction: after a crash nobody was decided on. One that is late because nothing ran is decided all the same, unless it is too
 * late. Of several that are late the last comes first, because nobody gets two mails at once: see {@link RoundRecipients}.
 */
@ApplicationScoped
public class DecideRounds {
    static final String ACTOR = "timetable";
    private static final Logger LOG = Logger.getLogger(DecideRounds.class);

    @Inject
    RoundRecipients recipients;
    @Inject
    PlanTargetedRounds targeted;
    @Inject
    TellSendWindow window;
    @Inject
    Wordings wordings;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    @Scheduled(every = "10s", delayed = "6s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Decides every round that is due at that moment. */
    public void run(Instant now) {
        for (Round.Key due : due(now)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> decide(due, now));
            } catch (RuntimeException e) {
                LOG.errorf("Round %s of wave %s cannot be decided: %s", due.code(), due.waveCode(), e.getClass().getName());
            }
        }
    }

    private List<Round.Key> due(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.READY, WaveState.IN_THE_FIELD).stream().flatMap(wave -> due(wave, now)).toList());
    }

    private Stream<Round.Key> due(Wave wave, Instant now) {
        return Round.ofWave(wave.code).stream().filter(round -> isDue(wave, round, now))
                .sorted(Comparator.comparing((Round round) -> round.moment(wave, waves.zone()).orElseThrow()).reversed())
                .map(round -> new Round.Key(wave.code, round.code));
    }

    private boolean isDue(Wave wave, Round round, Instant now) {
        boolean mayBe = switch (round.kind) {
            case ANNOUNCEMENT -> true;
            case INVITATION -> false;
            case REMINDER, TARGETED -> wave.state == WaveState.IN_THE_FIELD && !isOver(wave, now);
        };
        return mayBe && round.state == RoundState.PLANNED && hasCome(round.moment(wave, waves.zone()), now);
    }

    private boolean isOver(Wave wave, Instant now) {
        return wave.lastDay().filter(day(now)::isAfter).isPresent();
    }

    private static boolean hasCome(Optional<Instant> moment, Instant now) {
        return moment.filter(then -> !then.isAfter(now)).isPresent();
    }

    /** The wave is locked for an announcement, which changes it; a reminder must not hold up those who note that somebody left. */
    private void decide(Round.Key key, Instant now) {
        boolean announcement = key.code().equals(Round.ANNOUNCEMENT);
        Wave wave = announcement ? Wave.lock(key.waveCode()) : Wave.get(key.waveCode());
        Optional<Round> due = Round.lock(wave.code, key.code()).filter(round -> isDue(wave, round, now));
        if (due.isEmpty()) {
            return;
        }
        Round round = due.get();
        if (round.kind == RoundKind.ANNOUNCEMENT && isOvertaken(wave, now)) {
            round.state = RoundState.CANCELLED;
            audit.record(ACTOR, "round-overtaken", wave.code, round.code);
            return;
        }
        int people = switch (round.kind) {
            case ANNOUNCEMENT -> announce(wave, now);
            case TARGETED -> target(round, now);
            default -> recipients.remind(round, now);
        };
        wordings.keep(wave, round, day(now));
        round.decide(day(now));
        window.tell(wave);
        audit.record(ACTOR, "round-decided", wave.code, round.code + ": " + people);
    }

    private int announce(Wave wave, Instant now) {
        wave.announcedOn = day(now);
        return recipients.announce(wave, now);
    }

    private int target(Round round, Instant now) {
        targeted.begin(round);
        return recipients.remindSome(round, now);
    }

    /** Nobody is told that something will come when it comes the same minute. */
    private boolean isOvertaken(Wave wave, Instant now) {
        return wave.state != WaveState.READY
                || hasCome(Round.find(wave.code, Round.INVITATION).flatMap(round -> round.moment(wave, waves.zone())), now);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, waves.zone());
    }
}
