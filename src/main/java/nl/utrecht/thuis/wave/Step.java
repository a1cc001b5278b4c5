package nl.utrecht.thuis.wave;

import java.util.Locale;

/** How far somebody of the register came, in this order. */
public enum Step {
    REGISTER, WITH_ADDRESS, INVITED, DELIVERED, BOUNCED, OPTED_OUT, STARTED, DONE;

    /** The column of the count; only these names ever reach SQL. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
