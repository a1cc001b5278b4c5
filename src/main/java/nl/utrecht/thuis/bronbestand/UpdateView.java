package nl.utrecht.thuis.bronbestand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.participant.LeaveReason;

/**
 * What an update would change, before anything is stored.
 *
 * @param changes how many people, by what would happen to them
 * @param returned whether people who had left are in the file
 * @param absent people who are not in the file, in a sentence; empty when all are in it
 * @param many warns that a large part would leave; empty when not
 * @param reasons why people may have left
 */
record UpdateView(List<Change> changes, boolean returned, String absent, String many, List<Reason> reasons) {
    static final String ABSENT = "absent";

    /** People whom the same happens to. @param slug names the list of them; empty when there is nobody to list */
    record Change(String slug, String name, String people, boolean nobody) {}

    /** A reason to choose. */
    record Reason(String slug, String name) {}

    static UpdateView of(RegisterSummary summary, Texts texts) {
        List<Change> changes = new ArrayList<>();
        for (RowOutcome outcome : RowOutcome.values()) {
            if (!RowOutcome.ERRORS.contains(outcome)) {
                changes.add(change(outcome.slug(), summary.of(outcome), texts));
            }
        }
        changes.add(change(ABSENT, summary.absent(), texts));
        boolean many = 10L * (summary.left() + summary.absent()) > summary.followed();
        return new UpdateView(changes, summary.of(RowOutcome.RETURNED) > 0,
                summary.absent() == 0 ? "" : texts.of("bronbestand.absent", "people", summary.absent()),
                many
                        ? texts.of("bronbestand.many", "leaving", summary.left() + summary.absent(), "followed", summary.followed(),
                                "known",
                                summary.followed() - summary.absent())
                        : "",
                Arrays.stream(LeaveReason.values())
                        .map(reason -> new Reason(reason.slug(), texts.of("staff.leaving.reason." + reason.slug())))
                        .toList());
    }

    private static Change change(String slug, int people, Texts texts) {
        return new Change(slug, texts.of("bronbestand.outcome." + slug), texts.number(people), people == 0);
    }
}
