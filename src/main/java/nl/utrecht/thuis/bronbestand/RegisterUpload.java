package nl.utrecht.thuis.bronbestand;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.participant.LeaveReason;
import org.jspecify.annotations.Nullable;

/** A register file on its way in. Its name is never kept. */
@Entity
@Table(name = "register_upload")
@IdClass(RegisterUpload.Key.class)
class RegisterUpload extends PanacheEntityBase {
    private static final Set<UploadState> UNSEEN = EnumSet.of(UploadState.RECEIVING, UploadState.DIRECT);

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "upload_id")
    public UUID uploadId;
    @Enumerated(EnumType.STRING)
    public UploadState state = UploadState.RECEIVING;
    @Column(name = "uploaded_by")
    public String uploadedBy;
    @Column(name = "uploaded_at")
    public Instant uploadedAt;
    /** Bytes of the file. */
    public long size;
    /** The checks write their rows under this id; a new run has a new one, so that a worker that lost its lease spoils nothing. */
    @Column(name = "run_id")
    public UUID runId = UUID.randomUUID();
    /** How often a worker began with it since somebody last asked for something. */
    public int attempts;
    /** Until when a worker has it for itself. */
    @Column(name = "lease_until")
    public Instant leaseUntil;
    @Enumerated(EnumType.STRING)
    public Phase phase = Phase.WAITING;
    @Column(name = "rows_read")
    public int rowsRead;
    @Column(name = "bytes_read")
    public long bytesRead;
    /** A {@link RegisterSummary}, encrypted; null before the check. */
    public byte @Nullable [] summary;
    /** What somebody chose on the page with columns, encrypted; null when nobody chose. */
    public byte @Nullable [] mapping;
    /** What went wrong with the file as a whole, encrypted. */
    public byte @Nullable [] trouble;
    /** The settings that it was checked with: {@link RegisterSettings#basis()}. */
    public String basis = "";
    /** Why people that are not in the file have left; null when they have not. */
    @Enumerated(EnumType.STRING)
    @Column(name = "absent_reason")
    public @Nullable LeaveReason absentReason;
    /** Whether people who had left and are in the file are followed again. */
    @Column(name = "return_allowed")
    public boolean returnAllowed;
    @Version
    public int version;

    static Optional<RegisterUpload> find(String wave, UUID uploadId) {
        return findByIdOptional(new Key(wave, uploadId));
    }

    static Optional<RegisterUpload> lock(String wave, UUID uploadId) {
        return findByIdOptional(new Key(wave, uploadId), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that the pages show: the newest. */
    static Optional<RegisterUpload> current(String wave) {
        return find("waveCode = ?1 and state not in ?2 order by uploadedAt desc, uploadId", wave, UNSEEN).page(0, 1).firstResultOptional();
    }

    static List<RegisterUpload> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and upload together are the key. */
    record Key(String waveCode, UUID uploadId) implements Serializable {}
}
