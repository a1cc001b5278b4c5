package nl.utrecht.thuis.consent;

import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.keys.Box;

/** What an address may be used for: each purpose is agreed to, kept and withdrawn by itself. */
public enum ConsentPurpose {
    PRIZE_DRAW(Box.PRIZE_DRAW), INTERVIEW(Box.INTERVIEW);

    private final Box box;

    ConsentPurpose(Box box) {
        this.box = box;
    }

    /** The box in which the addresses are sealed. */
    public Box box() {
        return box;
    }

    /** Its name in addresses and in the audit log: {@code prize-draw}. */
    public String slug() {
        return box.slug();
    }

    static Optional<ConsentPurpose> find(String slug) {
        return Stream.of(values()).filter(purpose -> purpose.slug().equals(slug)).findFirst();
    }
}
