package nl.utrecht.thuis.consent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.NullUnmarked;

/** An address that may be used for one purpose, encrypted, once per purpose. No time and no order: the row tells of no visit. */
@Entity
@IdClass(Consent.Key.class)
@NullUnmarked
class Consent extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Enumerated(EnumType.STRING)
    public ConsentPurpose purpose;
    /** Random, and made when the box is opened: no envelope and no invitation has it. */
    @Id
    @Column(name = "consent_id")
    public UUID consentId;
    /** Of the normalised address; the same address has another one in another wave or for another purpose. */
    @Column(name = "address_hash")
    public byte[] addressHash;
    public byte[] address;
    public String language;
    @Column(name = "text_version")
    public String textVersion;
    /** Canonical text of the features that the purpose needs; empty for none. */
    public String background;

    static Optional<Consent> find(String wave, ConsentPurpose purpose, UUID id) {
        return findByIdOptional(new Key(wave, purpose, id));
    }

    static Optional<Consent> ofAddress(String wave, ConsentPurpose purpose, byte[] hash) {
        return find("waveCode = ?1 and purpose = ?2 and addressHash = ?3", wave, purpose, hash).firstResultOptional();
    }

    static List<Consent> of(String wave, ConsentPurpose purpose) {
        return list("waveCode = ?1 and purpose = ?2 order by consentId", wave, purpose);
    }

    /**
     * Writes all of them anew in the order of their random ids, in the caller's transaction. They came a few at a time: until then the transaction and the place of
     * a row, beside those of the invitations, tell who answered in the same minute.
     */
    static void writeAnew(Session database, String wave, ConsentPurpose purpose) {
        database.flush();
        database.clear();
        database.createNativeMutationQuery("with taken as (delete from consent where wave_code = ?1 and purpose = ?2 returning *) "
                + "insert into consent select * from taken order by consent_id").setParameter(1, wave).setParameter(2, purpose.name())
                .executeUpdate();
    }

    /** What a consent is found by. */
    record Key(String waveCode, ConsentPurpose purpose, UUID consentId) implements Serializable {}
}
