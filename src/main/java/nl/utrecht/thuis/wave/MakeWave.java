package nl.utrecht.thuis.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.address.Contact;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;

/** Makes a wave: as in 2023, or like an earlier one, with what was given laid over that. */
@ApplicationScoped
class MakeWave {
    @Inject
    Languages languages;
    @Inject
    Questionnaires questionnaires;
    @Inject
    Contact contact;
    @Inject
    AuditLog audit;
    @Inject
    ChangeSettings settings;
    @Inject
    SettingsJson json;
    @Inject
    Event<WaveCopied> copied;

    /** @throws InvalidWave with everything that is wrong with what was given */
    @Transactional
    Wave create(NewWave given, String actor) {
        List<Problem.Detail> wrong = wrong(given);
        if (!wrong.isEmpty()) {
            throw new InvalidWave(wrong);
        }
        Wave wave = WaveDefaults.create(given.code(), given.name(), given.languageTags(languages));
        wave.contactAddress = contact.address();
        given.earlier().ifPresentOrElse(earlier -> copy(Wave.get(earlier), wave, given),
                () -> WaveDefaults.rounds(wave.code).forEach(round -> round.persist()));
        given.applyTo(wave);
        wave.persist();
        lay(given, wave);
        audit.record(actor, "wave-created", wave.code, wave.name);
        given.earlier().ifPresent(earlier -> copied.fire(new WaveCopied(Wave.get(earlier), wave)));
        return wave;
    }

    private List<Problem.Detail> wrong(NewWave given) {
        List<Problem.Detail> wrong = new ArrayList<>(given.problems());
        if (wrong.isEmpty() && Wave.find(given.code()).isPresent()) {
            wrong.add(new Problem.Detail("code", "wave.error.code-taken", Map.of("code", given.code())));
        }
        if (given.questionnaire() != null && !given.questionnaire().isBlank() && questionnaires.find(given.questionnaire()).isEmpty()) {
            wrong.add(new Problem.Detail("questionnaire", "wave.blocker.questionnaire", Map.of()));
        }
        if (!given.languageTags(languages).contains(languages.source().tag())) {
            wrong.add(new Problem.Detail("languages", "wave.error.languages", Map.of("source", languages.source())));
        }
        if (given.earlier().isPresent() && given.earlier().flatMap(Wave::find).isEmpty()) {
            wrong.add(new Problem.Detail("copyOf", "wave.error.copy-of", Map.of()));
        }
        return wrong;
    }

    /** Everything that was set, but for what belongs to that year: its day of opening, its register, and who was told what. */
    private void copy(Wave from, Wave to, NewWave given) {
        String name = to.name;
        List<String> tags = to.languageTags();
        WaveSettings set = WaveSettings.of(from, List.of());
        set.basics().applyTo(to, settings.offer());
        set.people().applyTo(to);
        set.calendar().applyTo(to);
        set.promises().applyTo(to);
        to.name = name;
        to.opensOn = null;
        if (given.languages() != null) {
            to.languages = String.join(",", tags);
        }
        for (Round round : Round.ofWave(from.code).stream().filter(round -> round.kind != RoundKind.TARGETED).toList()) {
            Round same = Round.of(to.code, round.kind, round.code, round.dayOffset, round.sendTime);
            PlannedRound.of(round).applyTo(same);
            same.persist();
        }
    }

    private void lay(NewWave given, Wave wave) {
        List<Round> rounds = Round.ofWave(wave.code);
        SettingFaults faults = new SettingFaults();
        WaveSettings next = json.over(WaveSettings.of(wave, rounds), given.settings(), faults);
        next.check(settings.offer(), faults);
        if (given.settings() != null && !faults.all().isEmpty()) {
            throw new InvalidWave(faults.all());
        }
        if (given.settings() != null) {
            next.applyTo(wave, rounds, settings.offer());
        }
    }
}
