package nl.utrecht.thuis.keys;

import nl.utrecht.thuis.problem.Problem;

/** The key is not there: it was destroyed, or its wave never had one. What it protected cannot be read any more. */
public final class KeyDestroyed extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    KeyDestroyed(String wave, WaveKey key) {
        super("There is no key '" + key.slug() + "' of wave " + wave);
    }

    @Override
    public String type() {
        return "key-destroyed";
    }

    @Override
    public int status() {
        return 410;
    }
}
