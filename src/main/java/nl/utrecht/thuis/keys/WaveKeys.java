package nl.utrecht.thuis.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The keys of each wave: {@code <keys>/<wave>/<slug>.key}, and beside it {@code <slug>.public}, which may be known and outlives the key.
 * A key whose public part exists is never made again, so destroyed stays destroyed. Every use reads the file: no replica can go on with
 * a key that another one destroyed. A wave's code is 1 to 80 letters, digits, dots, hyphens or underscores.
 */
@ApplicationScoped
public class WaveKeys {
    private final KeyFiles files;

    @Inject
    WaveKeys(KeysConfig config) {
        this(config.keys());
    }

    /** The keys in this directory, which is made when the first key is. */
    public WaveKeys(Path directory) {
        files = new KeyFiles(directory);
    }

    /** Makes the keys that the wave never had. Any number of replicas may do so at once; they end up with the same keys. */
    public void create(String wave) {
        for (Purpose purpose : Purpose.values()) {
            create(wave, purpose, Secret::random, secret -> new Secret(secret).publicPart());
        }
        for (Box box : Box.values()) {
            create(wave, box, Hpke::newOpeningKey, Hpke::publicPart);
        }
    }

    private void create(String wave, WaveKey key, Supplier<byte[]> maker, UnaryOperator<byte[]> publicPart) {
        if (wave.equals(InstallationKeys.FOLDER)) {
            throw new IllegalArgumentException("A wave cannot have this code: " + wave);
        }
        if (!files.exists(wave, key.slug() + ".public")) {
            byte[] made = files.putIfAbsent(wave, key.slug() + ".key", maker.get());
            files.putIfAbsent(wave, key.slug() + ".public", publicPart.apply(made));
        }
    }

    /**
     * A keyed hash of 32 bytes. The same parts in another domain, purpose or wave give an unrelated one; no two lists of parts collide.
     *
     * @throws KeyDestroyed when the key is gone
     */
    public byte[] hmac(String wave, Purpose purpose, String domain, byte[]... parts) {
        return secret(wave, purpose).hmac(domain, parts);
    }

    /**
     * Encrypts with AES-256-GCM: 28 bytes longer than the plaintext, and another result each time.
     *
     * @param associatedData what the ciphertext belongs to (row, column); decrypting needs the same
     * @throws KeyDestroyed when the key is gone
     */
    public byte[] encrypt(String wave, Purpose purpose, byte[] plaintext, byte[] associatedData) {
        try {
            return encrypting(wave, purpose).encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt for '" + purpose.slug() + "'", e);
        }
    }

    /**
     * What {@link #encrypt} was given.
     *
     * @throws KeyDestroyed when the key is gone
     * @throws Undecryptable when wave, purpose or associated data differ, or a byte was changed
     */
    public byte[] decrypt(String wave, Purpose purpose, byte[] ciphertext, byte[] associatedData) {
        try {
            return encrypting(wave, purpose).decrypt(ciphertext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new Undecryptable(wave, purpose, e);
        }
    }

    /**
     * The key for a batch of rows, read once.
     *
     * @throws KeyDestroyed when the key is gone
     */
    public BatchKey batch(String wave, Purpose purpose) {
        return new BatchKey(wave, purpose, encrypting(wave, purpose));
    }

    /**
     * Seals with HPKE, for which the public part is enough: 48 bytes longer than the plaintext. Works without the opening key: whoever
     * must not seal after closing has to check that.
     *
     * @param context what the sealed bytes belong to; opening needs the same
     * @throws KeyDestroyed when the wave never had this box
     */
    public byte[] seal(String wave, Box box, byte[] plaintext, byte[] context) {
        try {
            return Hpke.seal(read(wave, box, ".public"), plaintext, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for '" + box.slug() + "'", e);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws KeyDestroyed when the opening key is gone
     * @throws Undecryptable when wave, box or context differ, or a byte was changed
     */
    public byte[] open(String wave, Box box, byte[] sealed, byte[] context) {
        try {
            return Hpke.open(read(wave, box, ".key"), sealed, context);
        } catch (GeneralSecurityException e) {
            throw new Undecryptable(wave, box, e);
        }
    }

    /**
     * 16 hexadecimal digits that recognise the key and reveal nothing of it, also after its destruction.
     *
     * @throws KeyDestroyed when the wave never had this key
     */
    public String fingerprint(String wave, WaveKey key) {
        return HexFormat.of().formatHex(OpaqueToken.sha256(read(wave, key, ".public")), 0, 8);
    }

    /** Whether the wave ever had this key: its fingerprint is known. */
    public boolean wasMade(String wave, WaveKey key) {
        return files.exists(wave, key.slug() + ".public");
    }

    public boolean canOpen(String wave, Box box) {
        return files.exists(wave, box.slug() + ".key");
    }

    public boolean exists(String wave, Purpose purpose) {
        return files.exists(wave, purpose.slug() + ".key");
    }

    /** Destroys the key for opening, for good; does nothing when it is gone already. Returns after the disk has confirmed. */
    public void destroyOpeningKey(String wave, Box box) {
        files.read(wave, box.slug() + ".key").ifPresent(key -> keepPublicPart(wave, box, Hpke.publicPart(key)));
        files.destroy(wave, box.slug() + ".key");
    }

    /** Destroys a secret key, for good; does nothing when it is gone already. Returns after the disk has confirmed. */
    public void destroy(String wave, Purpose purpose) {
        files.read(wave, purpose.slug() + ".key").ifPresent(key -> keepPublicPart(wave, purpose, new Secret(key).publicPart()));
        files.destroy(wave, purpose.slug() + ".key");
    }

    /** Destroys every key of the wave, for good. What an earlier try left is finished, and what a crash left of the making of a key goes too. */
    public void destroyAll(String wave) {
        for (Purpose purpose : Purpose.values()) {
            destroy(wave, purpose);
        }
        for (Box box : Box.values()) {
            destroyOpeningKey(wave, box);
        }
        files.secrets(wave).forEach(name -> files.destroy(wave, name.replaceFirst("\\" + KeyFiles.DOOMED + "$", "")));
    }

    /** Whether nothing is left of any key of the wave but what may be known. */
    public boolean allDestroyed(String wave) {
        return files.secrets(wave).isEmpty();
    }

    /** A crash while the key was made may have left it without its public part; without that it could be made again. */
    private void keepPublicPart(String wave, WaveKey key, byte[] publicPart) {
        if (!files.exists(wave, key.slug() + ".public")) {
            files.putIfAbsent(wave, key.slug() + ".public", publicPart);
        }
    }

    private Secret encrypting(String wave, Purpose purpose) {
        if (!purpose.encrypts()) {
            throw new IllegalArgumentException("'" + purpose.slug() + "' encrypts nothing");
        }
        return secret(wave, purpose);
    }

    private Secret secret(String wave, Purpose purpose) {
        return new Secret(read(wave, purpose, ".key"));
    }

    private byte[] read(String wave, WaveKey key, String part) {
        return files.read(wave, key.slug() + part).orElseThrow(() -> new KeyDestroyed(wave, key));
    }
}
