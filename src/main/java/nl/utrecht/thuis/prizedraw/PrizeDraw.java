package nl.utrecht.thuis.prizedraw;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The draw of a wave. Its row is the lock for everything that happens in it. */
@Entity
@Table(name = "prize_draw")
class PrizeDraw extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Enumerated(EnumType.STRING)
    public DrawState state;
    /** How many vouchers there are. */
    public int prizes;
    /** SHA-256 of the seed, in hexadecimal digits: shown from the opening of the wave on. */
    public String commitment;
    /** SHA-256 of the list of entry numbers, once that changes no more. */
    @Column(name = "entries_hash")
    public @Nullable String entriesHash;
    /** The day on which the list was frozen; null before that, and for a list of before this was noted. */
    @Column(name = "frozen_on")
    public @Nullable LocalDate frozenOn;
    /** The seed, in hexadecimal digits, once it is shown. */
    public @Nullable String seed;

    static Optional<PrizeDraw> find(String wave) {
        return findByIdOptional(wave);
    }

    /** The draw, locked until the transaction ends. @throws DrawNotFound when the wave has none */
    static PrizeDraw lock(String wave) {
        return PrizeDraw.<PrizeDraw>findByIdOptional(wave, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new DrawNotFound(wave));
    }

    /** Makes the draw of a wave, unless it has one. */
    static void commit(Session database, String wave, int prizes, String commitment) {
        database.createNativeMutationQuery("insert into prize_draw (wave_code, state, prizes, commitment) values (?1, 'COMMITTED', ?2, ?3) "
                + "on conflict (wave_code) do nothing").setParameter(1, wave).setParameter(2, prizes).setParameter(3, commitment)
                .executeUpdate();
    }

    /** The first day on which it may be drawn: the list was public for a night then, so that anybody could note it. Empty when there is nothing to wait for. */
    Optional<LocalDate> drawnFrom() {
        return Optional.ofNullable(frozenOn).filter(day -> state == DrawState.FROZEN).map(day -> day.plusDays(1));
    }

    /** The list changes no more. */
    void freeze(String hash, LocalDate today) {
        become(DrawState.FROZEN);
        entriesHash = hash;
        frozenOn = today;
    }

    /** @throws WrongDrawState when this step is not in the draw's life */
    void become(DrawState next) {
        require(state.mayBecome(next));
        state = next;
    }

    /** @throws WrongDrawState unless that holds */
    void require(boolean possible) {
        if (!possible) {
            throw new WrongDrawState(waveCode, state);
        }
    }
}
