package nl.utrecht.thuis.wording;

/**
 * Where a message stands in a wave.
 *
 * @param wave the code
 * @param round the code of a round, or {@link MessageKind#NO_ROUND}
 */
record Place(String wave, String round, MessageKind kind) {

    Place in(String otherRound) {
        return new Place(wave, otherRound, kind);
    }

    /** What the audit log calls it. */
    String name() {
        return round + " " + kind.slug();
    }

    /** The address of its page in a language. */
    String path(String tag) {
        return overview(wave) + "/" + round + "/" + kind.slug() + "/" + tag;
    }

    /** The address of the page of all messages of a wave. */
    static String overview(String wave) {
        return "/staff/waves/" + wave + "/messages";
    }
}
