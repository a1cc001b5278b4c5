package nl.utrecht.thuis.anonymisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.EndWave;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.SecondPersonNeeded;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;
import org.jspecify.annotations.Nullable;

/** The word of two people: one asks that a wave is anonymised, another agrees. */
@ApplicationScoped
class AskAnonymising {
    static final String SYSTEM = "retention";
    private static final int LONGEST = 200;

    @Inject
    Preflight preflight;
    @Inject
    EndWave ending;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /**
     * Somebody asks. Asking again changes what was said of the backups, and who asks.
     *
     * @param backups which backups may still hold ciphertext, and until when: one line of at most 200 characters
     * @throws NotSettledYet with everything that must happen first
     * @throws InvalidAnonymisation when nothing, or more than a line, is said of the backups
     * @throws NobodyAsked when it was agreed to already
     * @throws WrongWaveState when the wave is anonymised
     */
    @Transactional
    void ask(String code, @Nullable String backups, String actor) {
        Wave wave = lock(code);
        if (Anonymisation.lock(code).filter(one -> one.step != Step.ASKED).isPresent()) {
            throw new NobodyAsked(code);
        }
        List<Problem.Detail> open = preflight.of(wave).open();
        if (!open.isEmpty()) {
            throw new NotSettledYet(code, open);
        }
        String line = backups == null ? "" : backups.strip();
        if (line.isEmpty() || line.length() > LONGEST || line.codePoints().anyMatch(AskAnonymising::isNoText)) {
            throw new InvalidAnonymisation("backups", "staff.forget.error.backups", Map.of("maximum", LONGEST));
        }
        Anonymisation asked = Anonymisation.lock(code).orElseGet(() -> begun(code, actor));
        asked.askedBy = actor;
        asked.askedOn = waves.today();
        asked.backups = line;
        audit.record(actor, "anonymisation-asked", code, "");
    }

    /** Nobody asks any longer. @throws NobodyAsked when nobody did, or it was agreed to @throws WrongWaveState when the wave is anonymised */
    @Transactional
    void withdraw(String code, String actor) {
        lock(code);
        Anonymisation asked = asked(code);
        asked.delete();
        audit.record(actor, "anonymisation-withdrawn", code, "");
    }

    /**
     * Another person agrees. The same person twice is once.
     *
     * @param typed the code of the wave, as it was typed
     * @throws SecondPersonNeeded when it is whoever asked
     * @throws InvalidAnonymisation when the code is another
     * @throws NobodyAsked when nobody asks, or another person agreed
     */
    @Transactional
    void confirm(String code, @Nullable String typed, String actor) {
        Wave wave = Wave.lock(code);
        if (Anonymisation.lock(code).filter(agreed -> agreed.step != Step.ASKED && actor.equals(agreed.confirmedBy)).isPresent()) {
            return;
        }
        Anonymisation asked = asked(code);
        if (asked.askedBy.equals(actor)) {
            throw new SecondPersonNeeded(code);
        }
        if (typed == null || !typed.strip().equals(wave.code)) {
            throw new InvalidAnonymisation("code", "staff.forget.error.code", Map.of("wave", wave.code));
        }
        confirmed(asked, actor, waves.today());
        audit.record(actor, "anonymisation-confirmed", code, "");
    }

    /**
     * The latest date has come, and two people agreed to that when the wave opened or since.
     *
     * @param today the day it is
     * @return whether it goes on from here; not before its answers are stored, nor when it does already
     */
    @Transactional
    boolean begin(String code, LocalDate today) {
        Wave wave = Wave.lock(code);
        Retention retention = Retention.of(wave, today);
        boolean waits = Anonymisation.lock(code).filter(one -> one.step != Step.ASKED).isEmpty();
        if (!waits || !retention.mayBegin() || retention.first() == null || retention.second() == null || !preflight.mixed(code)) {
            return false;
        }
        ending.settleAnyhow(wave, SYSTEM);
        Anonymisation due = Anonymisation.lock(code).orElseGet(() -> begun(code, retention.first()));
        due.askedBy = retention.first(); // and not who may have asked meanwhile, on another day
        due.askedOn = today;
        confirmed(due, retention.second(), today);
        audit.record(SYSTEM, "anonymisation-due", code, "");
        return true;
    }

    private Anonymisation begun(String code, String actor) {
        Anonymisation made = new Anonymisation();
        made.waveCode = code;
        made.askedBy = actor;
        made.askedOn = waves.today();
        made.persist();
        return made;
    }

    private static void confirmed(Anonymisation asked, String actor, LocalDate today) {
        asked.confirmedBy = actor;
        asked.confirmedOn = today;
        asked.become(Step.CONFIRMED);
    }

    private static Wave lock(String code) {
        Wave wave = Wave.lock(code);
        if (wave.isForgotten()) {
            throw new WrongWaveState(wave, "be anonymised again");
        }
        return wave;
    }

    private static Anonymisation asked(String code) {
        return Anonymisation.lock(code).filter(one -> one.step == Step.ASKED).orElseThrow(() -> new NobodyAsked(code));
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
