package nl.utrecht.thuis.keys;

/** What a wave's secret keys are for. */
public enum Purpose implements WaveKey {
    /** Derives the codes on invitations; encrypts nothing. */
    CODES("codes", false),
    /** Drafts of answers, until they are sent. */
    DRAFTS("drafts", true),
    /** Names, addresses and what else tells who somebody is. */
    PERSONS("persons", true),
    /** Addresses that people gave for the draw or an interview, and the links in the mails about it. */
    CONTACTS("contacts", true),
    /** Derives the seed of the draw; encrypts nothing. */
    DRAW("draw", false);

    private final String slug;
    private final boolean encrypts;

    Purpose(String slug, boolean encrypts) {
        this.slug = slug;
        this.encrypts = encrypts;
    }

    @Override
    public String slug() {
        return slug;
    }

    boolean encrypts() {
        return encrypts;
    }
}
