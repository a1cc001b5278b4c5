package nl.utrecht.thuis.prizedraw;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Somebody's chance in a draw. Read and changed under the lock of the {@link PrizeDraw}. */
@Entity
@Table(name = "prize_entry")
@IdClass(PrizeEntry.Key.class)
class PrizeEntry extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** Eight random characters, by which it is published. */
    @Id
    @Column(name = "entry_number")
    public String number;
    /** The consent that it stands for; null once that is withdrawn. */
    @Column(name = "consent_id")
    public @Nullable UUID consentId;
    @Enumerated(EnumType.STRING)
    public EntryState state = EntryState.ENTERED;
    /** Tag of the language in which the person is written to. */
    public String language;
    /** Its place in the draw, from 1; null before the draw. */
    public @Nullable Integer place;
    /** How often the winner was written to, by decision of the draw or of staff. */
    public int notices;
    /** The last day on which a winner can answer; null before the notice has left. */
    @Column(name = "respond_by")
    public @Nullable LocalDate respondBy;

    static Optional<PrizeEntry> numbered(String wave, String number) {
        return findByIdOptional(new Key(wave, number));
    }

    static Optional<PrizeEntry> ofConsent(String wave, UUID consent) {
        return find("waveCode = ?1 and consentId = ?2", wave, consent).firstResultOptional();
    }

    /** All entries of a wave by their numbers, which are random. */
    static List<PrizeEntry> of(String wave) {
        return list("waveCode = ?1 order by number", wave);
    }

    /** The first {@code most} of what was drawn, in that order. */
    static List<PrizeEntry> drawn(String wave, int most) {
        return PrizeEntry.<PrizeEntry>find("waveCode = ?1 and place is not null order by place", wave).page(0, most).list();
    }

    static List<PrizeEntry> in(String wave, EntryState state) {
        return list("waveCode = ?1 and state = ?2 order by place", wave, state);
    }

    static long winners(String wave) {
        return count("waveCode = ?1 and state in ?2", wave, EntryState.WINNERS);
    }

    /** Whether the last number of the draw was never written to, whoever of those behind the winners may have withdrawn. */
    static boolean hasNumbersBehindTheWinners(String wave) {
        return PrizeEntry.<PrizeEntry>find("waveCode = ?1 and place is not null order by place desc", wave).firstResultOptional()
                .filter(last -> last.notices == 0).isPresent();
    }

    /** The number as people read it: {@code 7K3M-92QF}. */
    String shown() {
        return shown(number);
    }

    static String shown(String number) {
        return number.substring(0, number.length() / 2) + "-" + number.substring(number.length() / 2);
    }

    /** The occasion of the latest notice, by which the outbox knows it. */
    String occasion() {
        return "notice-" + notices;
    }

    /** @throws WrongEntryState when this step is not in an entry's life */
    void become(EntryState next) {
        if (!state.mayBecome(next)) {
            throw new WrongEntryState(this);
        }
        state = next;
    }

    /** Writes all of them anew in the order of their random numbers: in which order people took part is in no transaction and no place of a row any more. */
    static void writeAnew(Session database, String wave) {
        database.flush();
        database.createNativeMutationQuery("with taken as (delete from prize_entry where wave_code = ?1 returning *) "
                + "insert into prize_entry select * from taken order by entry_number").setParameter(1, wave).executeUpdate();
    }

    /** What an entry is found by. */
    record Key(String waveCode, String number) implements Serializable {}
}
