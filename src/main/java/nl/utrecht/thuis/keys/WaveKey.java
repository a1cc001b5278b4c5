package nl.utrecht.thuis.keys;

import java.util.List;
import java.util.stream.Stream;

/** The name of one of the keys that every wave has. */
public sealed interface WaveKey permits Purpose, Box {

    /** Kebab-case name, unique among the keys of a wave; also the name of its file. */
    String slug();

    /** All of them. */
    static List<WaveKey> all() {
        return Stream.<WaveKey>concat(Stream.of(Purpose.values()), Stream.of(Box.values())).toList();
    }
}
