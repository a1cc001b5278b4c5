package nl.utrecht.thuis.keys;

/** The name of one of the keys that every wave has. */
public sealed interface WaveKey permits Purpose, Box {

    /** Kebab-case name, unique among the keys of a wave; also the name of its file. */
    String slug();
}
