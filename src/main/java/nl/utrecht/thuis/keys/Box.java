package nl.utrecht.thuis.keys;

/** What a wave's key pairs are for: anyone may seal into a box, only its opening key opens it. */
public enum Box implements WaveKey {
    /** Whole filled-in questionnaires. */
    ANSWERS("answers"),
    /** Addresses for the prize draw (V10). */
    PRIZE_DRAW("prize-draw"),
    /** Addresses for an interview (V11). */
    INTERVIEW("interview");

    private final String slug;

    Box(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
