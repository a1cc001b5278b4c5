package nl.utrecht.thuis.statistics.simulation;

import java.util.Set;

/** What is done after the invitation and the regular reminder, which went to everybody who had not responded. */
enum Arm {
    NONE("nobody"),
    /** As many as the targeted plan reminds, drawn from all who are silent. */
    UNTARGETED("untargeted"),
    /** By the product's plan, drawn within each group. */
    TARGETED("targeted"),
    /** All who are silent: many more mails, to compare with. */
    EVERYBODY("everybody");

    static final Set<Arm> ALL = Set.of(values());
    static final Set<Arm> COMPARED = Set.of(UNTARGETED, TARGETED);

    private final String title;

    Arm(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
