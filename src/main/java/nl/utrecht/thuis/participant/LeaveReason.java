package nl.utrecht.thuis.participant;

import java.util.Locale;

/** Why somebody of the register is no longer followed. */
public enum LeaveReason {
    MOVED, FINISHED, EXEMPTED, ABSENT;

    /** The name in forms, counts, text keys and the audit log. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
