package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/**
 * Makes staged rows the register of a wave, all in one transaction: in the place of the people who were there, or, once people were told of the wave, as
 * an update of it. Rows go from table to table within the database.
 */
@ApplicationScoped
class ImportRegister {
    /** Participants to be, as participants; the order is that of {@link #COLUMNS}. */
    static final String INSERT = "insert into participant (wave_code, participant_id, person, client_number_hash, name_birth_hash, "
            + "content_hash, coach_hash, email_hash, background, language, has_address, version) select wave_code, participant_id, person, "
            + "client_number_hash, name_birth_hash, content_hash, coach_hash, email_hash, background, language, has_address, 0 "
            + "from register_row where wave_code = ?1 and run_id = ?2 and outcome in ";

    @Inject
    Session database;
    @Inject
    Uploads uploads;
    @Inject
    UpdateRegister update;
    @Inject
    StagedOutcomes outcomes;
    @Inject
    RememberedMapping remembered;
    @Inject
    LanguageChoices languages;
    @Inject
    ImportedPopulation population;
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /**
     * Imports what a run staged; does nothing when that run is no longer to be imported.
     *
     * @throws RegisterOutdated when the wave changed after the check; nothing was stored then
     * @throws nl.utrecht.thuis.wave.WrongWaveState when the field has closed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(Run run, String actor) {
        Wave wave = Wave.lock(run.wave());
        Optional<RegisterUpload> upload = RegisterUpload.find(run.wave(), run.uploadId()).filter(found -> found.runId.equals(run.runId()))
                .filter(found -> found.state == UploadState.IMPORTING || found.state == UploadState.DIRECT);
        if (upload.isEmpty()) {
            return;
        }
        RegisterSettings settings = RegisterSettings.of(wave, languages.of(wave.code));
        if (!settings.basis().equals(upload.get().basis)) {
            throw new RegisterOutdated();
        }
        Decision decision = new Decision(Optional.ofNullable(upload.get().absentReason), upload.get().returnAllowed, true);
        if (settings.update()) {
            audit.record(actor, "register-updated", wave.code, update.apply(run, decision, wave.state.beforeOpening()));
        } else {
            audit.record(actor, "register-imported", wave.code, String.valueOf(replace(run)));
        }
        population.remember(wave.code, settings.eligibility());
        if (wave.state.beforeOpening()) {
            participation.countRegister(wave.code, outcomes.byBackground(wave.code));
        }
        Wave.get(run.wave()).registerDate = waves.today(); // it left the memory when the update did
        finish(run);
    }

    private int replace(Run run) {
        database.createNativeMutationQuery("delete from participant where wave_code = ?1").setParameter(1, run.wave()).executeUpdate();
        return database.createNativeMutationQuery(INSERT + RowOutcome.sql(RowOutcome.FOLLOWED)).setParameter(1, run.wave())
                .setParameter(2, run.runId()).executeUpdate();
    }

    /** The file and its rows are not needed any more; only what the page tells of it stays for a day. */
    private void finish(Run run) {
        RegisterUpload upload = RegisterUpload.find(run.wave(), run.uploadId()).orElseThrow();
        uploads.mapping(upload).ifPresent(remembered::remember);
        uploads.removeFile(upload);
        uploads.newRun(upload);
        upload.state = UploadState.IMPORTED;
        uploads.removeOthers(run.wave(), run.uploadId());
    }
}
