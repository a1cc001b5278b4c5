package nl.utrecht.thuis.bronbestand;

import java.util.Locale;

/** What a worker is doing with a register file. */
enum Phase {
    WAITING, READING, COMPARING, STORING;

    /** The name in text keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
