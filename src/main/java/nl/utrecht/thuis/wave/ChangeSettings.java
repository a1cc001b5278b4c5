package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;

/** What a researcher sets for a wave: read, checked without a trace, and changed with one. */
@ApplicationScoped
public class ChangeSettings {
    @Inject
    Waves waves;
    @Inject
    Participation participation;
    @Inject
    Languages languages;
    @Inject
    Questionnaires questionnaires;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;
    @Inject
    Event<SettingsChanged> event;

    /**
     * What would come of settings.
     *
     * @param faults what is wrong with them in themselves or may not change now; with any of these nothing is stored
     * @param remarks what stands out when they are looked at together; empty when there are faults
     */
    public record Verdict(List<Problem.Detail> faults, List<Remark> remarks) {}

    /** The settings of a wave as they are now. */
    @Transactional
    public WaveSettings read(String code) {
        return WaveSettings.of(Wave.get(code), Round.ofWave(code));
    }

    /** Whether a setting, by its name, may still change. */
    @Transactional
    public Predicate<String> allowed(String code) {
        return new Freedom(Wave.get(code))::allows;
    }

    /** Looks at settings and stores nothing. */
    @Transactional
    public Verdict check(String code, WaveSettings next) {
        return verdict(Wave.get(code), Round.ofWave(code), next);
    }

    /**
     * Changes the settings of a wave.
     *
     * @param edit makes the new settings of those that there are
     * @throws InvalidSettings with everything that is wrong; nothing has changed then
     */
    @Transactional
    public Wave change(String code, UnaryOperator<WaveSettings> edit, String actor) {
        Wave wave = Wave.lock(code);
        List<Round> rounds = Round.ofWave(code);
        WaveSettings now = WaveSettings.of(wave, rounds);
        WaveSettings next = edit.apply(now);
        List<Problem.Detail> faults = verdict(wave, rounds, next).faults();
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        List<String> changed = now.changed(next);
        if (!changed.isEmpty()) {
            next.applyTo(wave, rounds, offer());
            audit.record(actor, "wave-settings-changed", code, String.join(" ", changed));
            event.fire(new SettingsChanged(wave, changed));
        }
        return wave;
    }

    /** In the field there is no opening any more that could be blocked: what does not fit together is refused at once. */
    private Verdict verdict(Wave wave, List<Round> rounds, WaveSettings next) {
        SettingFaults faults = new SettingFaults();
        next.check(offer(), faults);
        new Freedom(wave).check(WaveSettings.of(wave, rounds), next, new Freedom.Moment(clock.instant(), waves.zone()), rounds, faults);
        if (!faults.all().isEmpty()) {
            return new Verdict(faults.all(), List.of());
        }
        List<Remark> remarks = remarks(wave, next);
        if (!wave.state.beforeOpening()) {
            remarks.stream().filter(remark -> remark.weight() == Remark.Weight.BLOCKS).map(Remark::detail)
                    .forEach(detail -> faults.add(detail.pointer(), detail.key()));
        }
        return new Verdict(faults.all(), remarks);
    }

    /** What stands out when the settings of a wave are looked at together. */
    List<Remark> remarks(Wave wave, WaveSettings settings) {
        int withAddress = participation.withAddress(wave.code);
        return CalendarCheck.of(settings, CalendarCheck.Situation.of(wave, waves.today(), withAddress));
    }

    /** What this installation has to choose from. */
    public BasicSettings.Offer offer() {
        return new BasicSettings.Offer(questionnaires.codes(), languages.all().stream().map(Language::tag).toList(),
                languages.source().tag());
    }
}
