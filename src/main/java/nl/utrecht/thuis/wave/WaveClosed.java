package nl.utrecht.thuis.wave;

/** A wave has left the field: nobody can answer any more. Fired after the commit. */
public record WaveClosed(String wave) {}
