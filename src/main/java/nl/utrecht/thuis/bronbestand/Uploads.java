package nl.utrecht.thuis.bronbestand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Wave;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The file that researchers are bringing in: one for each wave, the newest. What is done to it twice happens once. */
@ApplicationScoped
class Uploads {
    @Inject
    Session database;
    @Inject
    WaveKeys keys;
    @Inject
    SealedJson sealed;
    @Inject
    LanguageChoices languages;
    @Inject
    Clock clock;

    /**
     * Stores a file to be checked, in the place of an earlier one.
     *
     * @throws nl.utrecht.thuis.wave.WaveNotFound when there is no such wave
     * @throws nl.utrecht.thuis.wave.WrongWaveState when the field has closed
     */
    UUID receive(String wave, RegisterSource file, String actor) throws IOException {
        UUID uploadId = QuarkusTransaction.requiringNew().call(() -> begin(wave, UploadState.RECEIVING, file.size(), actor)).uploadId;
        try (InputStream content = file.open()) {
            stored(wave, uploadId, file.size()).write(content);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Wave.lock(wave); // two files that come at the same moment: one after the other
            removeOthers(wave, uploadId);
            RegisterUpload.find(wave, uploadId).ifPresent(this::askForCheck);
        });
        return uploadId;
    }

    /** A file that a call checks while it waits; nothing of it is stored but its rows, for as long as the call takes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Run direct(String wave, long size, Optional<Decision> decision, String actor) {
        RegisterUpload upload = begin(wave, UploadState.DIRECT, size, actor);
        upload.absentReason = decision.flatMap(Decision::absentReason).orElse(null);
        upload.returnAllowed = decision.filter(Decision::returnAllowed).isPresent();
        return Run.of(upload);
    }

    /** The one that the pages show. */
    @Transactional
    Optional<RegisterUpload> current(String wave) {
        Wave.get(wave);
        return RegisterUpload.current(wave);
    }

    RegisterSource file(RegisterUpload upload) {
        return stored(upload.waveCode, upload.uploadId, upload.size);
    }

    Optional<RegisterSummary> summary(RegisterUpload upload) {
        return sealed.open(upload.waveCode, upload.uploadId, upload.summary, RegisterSummary.class);
    }

    Optional<Mapping> mapping(RegisterUpload upload) {
        return sealed.open(upload.waveCode, upload.uploadId, upload.mapping, Mapping.class);
    }

    Optional<FileTrouble> trouble(RegisterUpload upload) {
        return sealed.open(upload.waveCode, upload.uploadId, upload.trouble, FileTrouble.class);
    }

    @Transactional
    void discard(String wave, UUID uploadId) {
        RegisterUpload.lock(wave, uploadId).ifPresent(this::remove);
    }

    /**
     * To be imported as it was checked. Only what can be imported is.
     *
     * @throws ManyWouldLeave when an update would let more people go than was decided
     */
    @Transactional
    void confirm(String wave, UUID uploadId, Decision decision, String actor) {
        RegisterUpload upload = RegisterUpload.lock(wave, uploadId).filter(found -> found.state == UploadState.CHECKED).orElse(null);
        RegisterSummary summary = upload == null ? null : summary(upload).orElse(null);
        if (upload == null || summary == null || summary.rejected() > 0) {
            return;
        }
        if (RegisterSettings.of(Wave.get(wave), Map.of()).update()) {
            decision.requireFor(summary);
        }
        upload.state = UploadState.CONFIRMED;
        upload.phase = Phase.STORING;
        upload.absentReason = decision.absentReason().orElse(null);
        upload.returnAllowed = decision.returnAllowed();
        upload.uploadedBy = actor;
        upload.attempts = 0;
        upload.trouble = null;
        upload.leaseUntil = clock.instant();
    }

    /** To be checked once more, with these columns; or with the languages of now, when null. */
    @Transactional
    void checkAgain(String wave, UUID uploadId, @Nullable Mapping mapping) {
        RegisterUpload.lock(wave, uploadId).filter(upload -> upload.state == UploadState.CHECKED || upload.state == UploadState.MAPPING
                || upload.state == UploadState.UNREADABLE).ifPresent(upload -> {
                    if (mapping != null) {
                        upload.mapping = sealed.seal(wave, uploadId, mapping);
                    }
                    askForCheck(upload);
                });
    }

    /** The rows of its run go, and a new run is due. */
    void askForCheck(RegisterUpload upload) {
        newRun(upload);
        upload.state = UploadState.WAITING;
        upload.phase = Phase.WAITING;
        upload.attempts = 0;
        upload.summary = null;
        upload.trouble = null;
        upload.leaseUntil = clock.instant();
    }

    /** The rows of its run are left to be removed; what is written from now on is another run's. */
    void newRun(RegisterUpload upload) {
        leave(upload);
        upload.runId = UUID.randomUUID();
        upload.rowsRead = 0;
        upload.bytesRead = 0;
    }

    void remove(RegisterUpload upload) {
        removeFile(upload);
        leave(upload);
        upload.delete();
    }

    void removeFile(RegisterUpload upload) {
        database.createNativeMutationQuery("delete from register_upload_chunk where wave_code = ?1 and upload_id = ?2")
                .setParameter(1, upload.waveCode).setParameter(2, upload.uploadId).executeUpdate();
    }

    /** A newer register came: whatever else is on its way in was checked against an older one. */
    void removeOthers(String wave, UUID uploadId) {
        RegisterUpload.ofWave(wave).stream()
                .filter(other -> !other.uploadId.equals(uploadId) && other.state != UploadState.RECEIVING
                        && other.state != UploadState.DIRECT)
                .forEach(this::remove);
        database.flush();
    }

    private void leave(RegisterUpload upload) {
        database.createNativeMutationQuery("insert into register_leftover (wave_code, run_id, since) values (?1, ?2, ?3) "
                + "on conflict do nothing").setParameter(1, upload.waveCode).setParameter(2, upload.runId)
                .setParameter(3, clock.instant()).executeUpdate();
    }

    private RegisterUpload begin(String code, UploadState state, long size, String actor) {
        Wave wave = Wave.get(code);
        RegisterSettings settings = RegisterSettings.of(wave, languages.of(code));
        keys.create(code);
        Instant now = clock.instant();
        RegisterUpload upload = new RegisterUpload();
        upload.waveCode = code;
        upload.uploadId = UUID.randomUUID();
        upload.state = state;
        upload.size = size;
        upload.uploadedBy = actor;
        upload.uploadedAt = now;
        upload.leaseUntil = now.plus(Leases.LENGTH);
        upload.basis = settings.basis();
        upload.persist();
        return upload;
    }

    private StoredFile stored(String wave, UUID uploadId, long size) {
        return new StoredFile(database, keys, wave, uploadId, size);
    }
}
