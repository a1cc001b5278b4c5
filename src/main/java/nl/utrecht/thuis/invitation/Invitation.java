package nl.utrecht.thuis.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.Passage;
import nl.utrecht.thuis.wave.Step;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The right of one participant to respond once. It holds no time and no answer. Only what a transaction changes of it is written: somebody may be done while
 * their address is being changed.
 */
@Entity
@DynamicUpdate
@IdClass(Invitation.Key.class)
class Invitation extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    /** The public part of the code. */
    public String selector;
    /** A higher version revokes every code printed before. */
    @Column(name = "code_version")
    public int codeVersion;
    public String language;
    public String background;
    @Column(name = "has_address")
    public boolean hasAddress;
    public boolean invited;
    public boolean started;
    public boolean done;
    @Column(name = "left_register")
    public boolean leftRegister;
    @Column(name = "opted_out")
    public boolean optedOut;
    /** By what this person was asked. */
    @Enumerated(EnumType.STRING)
    public Channel channel;
    /** Whether mail to the address came back for good. */
    @Column(name = "address_dead")
    public boolean addressDead;
    /** Whether a mail server took an invitation of this person. */
    public boolean delivered;
    /** Whether mail to this person ever came back for good, and so counts or, before the opening, will count. */
    public boolean bounced;

    static Optional<Invitation> find(String wave, UUID participantId) {
        return findByIdOptional(new Key(wave, participantId));
    }

    /** The invitation, locked until the transaction ends. */
    static Invitation lock(String wave, UUID participantId) {
        return Objects.requireNonNull(findById(new Key(wave, participantId), LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<Invitation> findBySelector(String wave, String selector) {
        return find("waveCode = ?1 and selector = ?2", wave, selector).firstResultOptional();
    }

    /** Those of these selectors that somebody of the wave has. */
    static Set<String> usedSelectors(String wave, Set<String> selectors) {
        return Invitation.<Invitation>list("waveCode = ?1 and selector in ?2", wave, selectors).stream().map(one -> one.selector)
                .collect(Collectors.toSet());
    }

    /** Somebody of that language who can still answer, or nobody. */
    static Optional<Invitation> findOpen(String wave, String language) {
        return find(
                "waveCode = ?1 and language = ?2 and invited and not done and not leftRegister and not optedOut order by started, participantId",
                wave,
                language).firstResultOptional();
    }

    /** Whether a mail about the questionnaire may still be sent to this person. */
    boolean wantsMail() {
        return !done && !leftRegister && !optedOut && !addressDead;
    }

    /** Whether this person can be written to by mail, and may be. */
    boolean canBeMailed() {
        return hasAddress && wantsMail();
    }

    /** Somebody came to a step, in a language. */
    Passage passage(Step step, String inLanguage) {
        return new Passage(step, background, channel, inLanguage);
    }

    /** The invitations of these participants, in no meaningful order. */
    static List<Invitation> of(String wave, Collection<UUID> participants) {
        return list("waveCode = ?1 and participantId in ?2", wave, participants);
    }

    static List<Invitation> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and participant together are the key. */
    record Key(String waveCode, UUID participantId) implements Serializable {}
}
