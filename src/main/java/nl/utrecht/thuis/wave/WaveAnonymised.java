package nl.utrecht.thuis.wave;

/** Everything that told who somebody was is destroyed; fired in that transaction. */
public record WaveAnonymised(String wave) {}
