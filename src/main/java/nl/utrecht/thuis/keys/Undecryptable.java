package nl.utrecht.thuis.keys;

/** Bytes that this key and context did not make, or that were changed since. A fault or an attack, never something a person typed. */
public final class Undecryptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecryptable(String wave, WaveKey key, Throwable cause) {
        super("This was not encrypted for '" + key.slug() + "' of wave " + wave + " in this context", cause);
    }
}
