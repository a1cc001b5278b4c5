package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.wave.Wave;

/** The register of a wave, while somebody waits: looked at as often as one likes, imported all or nothing. */
@ApplicationScoped
public class Bronbestand {
    private static final String NOBODY = "";

    private final Uploads uploads;
    private final StageRegister stage;
    private final ImportRegister imports;
    private final Reports reports;
    private final LanguageChoices languages;
    private final Leases leases;

    Bronbestand(Uploads uploads, StageRegister stage, ImportRegister imports, Reports reports, LanguageChoices languages, Leases leases) {
        this.uploads = uploads;
        this.stage = stage;
        this.imports = imports;
        this.reports = reports;
        this.languages = languages;
        this.leases = leases;
    }

    /**
     * What the checks say of a file; changes nothing.
     *
     * @throws nl.utrecht.thuis.wave.WaveNotFound when there is no such wave
     * @throws nl.utrecht.thuis.wave.WrongWaveState when the field has closed
     * @throws nl.utrecht.thuis.bronbestand.file.RegisterUnreadable when the file is no register
     */
    public Report check(String wave, RegisterSource file) {
        return read(wave, file, NOBODY, Optional.empty());
    }

    /**
     * Makes the people of a file the register of a wave, in place of those who were there; or, once people were told of the wave, brings its register up to
     * date. Nobody leaves for not being in the file.
     *
     * @param actor who does it, for the audit log
     * @throws nl.utrecht.thuis.wave.WrongWaveState when the field has closed
     * @throws nl.utrecht.thuis.bronbestand.file.RegisterUnreadable when the file is no register
     * @throws RegisterRejected when a row has an error; nothing was stored then
     */
    public Report importInto(String wave, RegisterSource file, String actor) {
        return importInto(wave, file, Decision.CAUTIOUS, actor);
    }

    /** The same, with a decision about people whom the file alone does not decide about. */
    Report importInto(String wave, RegisterSource file, Decision decision, String actor) {
        return read(wave, file, actor, Optional.of(decision));
    }

    private Report read(String wave, RegisterSource file, String actor, Optional<Decision> decision) {
        Run run = uploads.direct(wave, file.size(), decision, actor);
        try (Progress progress = leases.hold(run, Phase.READING)) {
            RegisterSettings settings = QuarkusTransaction.requiringNew()
                    .call(() -> RegisterSettings.of(Wave.get(wave), languages.of(wave)));
            RegisterSummary summary = stage.stage(run, settings, file, Optional.empty(), false, progress);
            Report report = reports.whole(run, summary, settings.update());
            if (decision.isPresent() && report.rejected() > 0) {
                throw new RegisterRejected(report);
            }
            decision.filter(taken -> settings.update()).ifPresent(taken -> taken.requireFor(summary));
            progress.enter(Phase.STORING);
            decision.ifPresent(taken -> imports.apply(run, actor));
            return report;
        } finally {
            uploads.discard(wave, run.uploadId());
        }
    }
}
