package nl.utrecht.thuis.wave;

/** A wave was made with the settings and rounds of an earlier one, in this transaction: whoever keeps more that a wave is set up with copies that. */
public record WaveCopied(Wave from, Wave to) {}
