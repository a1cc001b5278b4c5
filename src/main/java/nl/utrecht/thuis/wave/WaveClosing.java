package nl.utrecht.thuis.wave;

/** A wave leaves the field in this transaction: observers stop what may not go on. */
public record WaveClosing(Wave wave) {}
