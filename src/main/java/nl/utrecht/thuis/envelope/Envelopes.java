package nl.utrecht.thuis.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.WaveKeys;

/**
 * The boxes of each wave. Sealing shares the lock on the box's row, closing takes it alone: once a closing has committed, every sealed
 * envelope is in and no other can come. So close, then open, then destroy the key; a submit is never lost to a key that is going.
 */
@ApplicationScoped
public class Envelopes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final WaveKeys keys;

    public Envelopes(WaveKeys keys) {
        this.keys = keys;
    }

    /** Makes the wave's keys and its three boxes, open; leaves alone what is there. */
    @Transactional
    public void openBoxes(String wave) {
        keys.create(wave);
        for (Box box : Box.values()) {
            EnvelopeBox.open(wave, box, keys.fingerprint(wave, box));
        }
    }

    /**
     * Puts an envelope in the box, inside the caller's transaction. It waits while the box is being closed.
     *
     * @param content at most the size of {@link Padding#ANSWERS} or, for a contact box, {@link Padding#CONTACT}, less four bytes
     * @throws BoxClosed when the box is not open
     */
    @Transactional(TxType.MANDATORY)
    public void seal(String wave, Box box, byte[] content) {
        EnvelopeBox.locked(wave, box, LockModeType.PESSIMISTIC_READ).filter(row -> row.state == BoxState.OPEN)
                .orElseThrow(() -> new BoxClosed(wave, box));
        Envelope.put(wave, box, keys.seal(wave, box, padding(box).pad(content), context(wave, box)));
    }

    /** Waits for those who are sealing; after the commit nobody can. Does nothing to a box that is closed or emptied. */
    @Transactional
    public void close(String wave, Box box) {
        EnvelopeBox row = forUpdate(wave, box);
        if (row.state == BoxState.OPEN) {
            row.become(BoxState.CLOSED);
        }
    }

    /**
     * What is in the closed box, in random order. The envelopes stay until {@link #empty}.
     *
     * @throws IllegalStateException when the box is still open
     */
    @Transactional
    public List<byte[]> open(String wave, Box box) {
        if (state(wave, box) == BoxState.OPEN) {
            throw new IllegalStateException("The box '" + box.slug() + "' of wave " + wave + " is not closed yet");
        }
        return opened(wave, box, Envelope.contents(wave, box));
    }

    /**
     * Opens and removes what is in a contact box now, in random order, inside the caller's transaction; the box stays as it is. For owners
     * who write to people while the wave is open. Of two replicas at once, each gets envelopes that the other does not.
     *
     * @throws IllegalArgumentException for the box of answers, which stays sealed until its wave closes
     */
    @Transactional(TxType.MANDATORY)
    public List<byte[]> take(String wave, Box box) {
        if (box == Box.ANSWERS) {
            throw new IllegalArgumentException("Answers stay sealed until the wave closes");
        }
        List<Envelope> taken = Envelope.free(wave, box);
        List<byte[]> contents = opened(wave, box, taken.stream().map(envelope -> envelope.content).toList());
        taken.forEach(Envelope::delete);
        return contents;
    }

    /**
     * Deletes the envelopes of a closed box. Does nothing to a box that is emptied.
     *
     * @throws IllegalStateException when the box is still open
     */
    @Transactional
    public void empty(String wave, Box box) {
        EnvelopeBox row = forUpdate(wave, box);
        if (row.state != BoxState.EMPTIED) {
            row.become(BoxState.EMPTIED);
            Envelope.delete("waveCode = ?1 and box = ?2", wave, box);
        }
    }

    /** How many envelopes are in the box now. */
    @Transactional
    public long count(String wave, Box box) {
        return Envelope.count("waveCode = ?1 and box = ?2", wave, box);
    }

    /** @throws IllegalStateException when the wave has no boxes yet */
    @Transactional
    public BoxState state(String wave, Box box) {
        return find(wave, box).orElseThrow(() -> absent(wave, box));
    }

    /** The state of the box; empty when the wave has no boxes yet. */
    @Transactional
    public Optional<BoxState> find(String wave, Box box) {
        return EnvelopeBox.stateOf(wave, box);
    }

    /** Whether nothing sealed can be in it any more: it was emptied, or the wave never had it. */
    @Transactional
    public boolean isEmptied(String wave, Box box) {
        return EnvelopeBox.stateOf(wave, box).map(state -> state == BoxState.EMPTIED).orElse(true);
    }

    private List<byte[]> opened(String wave, Box box, List<byte[]> sealed) {
        List<byte[]> contents = new ArrayList<>(sealed.size());
        for (byte[] envelope : sealed) {
            contents.add(Padding.unpad(keys.open(wave, box, envelope, context(wave, box))));
        }
        Collections.shuffle(contents, RANDOM);
        return contents;
    }

    private static Padding padding(Box box) {
        return box == Box.ANSWERS ? Padding.ANSWERS : Padding.CONTACT;
    }

    /** An envelope that is moved to another box or wave does not open there. */
    private static byte[] context(String wave, Box box) {
        return ("envelope/1/" + wave + "/" + box.slug()).getBytes(UTF_8);
    }

    private static EnvelopeBox forUpdate(String wave, Box box) {
        return EnvelopeBox.locked(wave, box, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(wave, box));
    }

    private static IllegalStateException absent(String wave, Box box) {
        return new IllegalStateException("Wave " + wave + " has no box '" + box.slug() + "'");
    }
}
