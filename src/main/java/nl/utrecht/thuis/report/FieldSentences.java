package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;

/** What the figures of the field say, in plain sentences: whom nobody asks, who was asked and is silent, what comes back. */
final class FieldSentences {
    /** Above this share of mails that came back, mail servers begin to refuse a sender: a rule of thumb of the large mail providers. */
    private static final double TOO_MANY_BOUNCES = 0.05;

    private FieldSentences() {}

    static List<String> of(Texts t, FieldNow now) {
        Counts total = now.table().total();
        List<String> sentences = new ArrayList<>();
        int register = total.of(Step.REGISTER);
        if (register == 0) {
            return List.of(t.of("staff.live.nothing"));
        }
        sentences.add(t.of("staff.live.reached", "register", register, "asked", total.of(Step.INVITED), "nobody",
                Math.max(0, register - total.of(Step.INVITED))));
        sentences.add(t.of("staff.live.answered", "invited", total.of(Step.INVITED), "done", total.of(Step.DONE), "percentage",
                t.decimal(share(total.of(Step.DONE), total.of(Step.INVITED)) * 100, 1)));
        sentences.add(t.of("staff.live.halfway", "number", Math.max(0, total.of(Step.STARTED) - total.of(Step.DONE))));
        sentences.add(t.of("staff.live.opted-out", "number", total.of(Step.OPTED_OUT)));
        boolean many = share(total.of(Step.BOUNCED), total.of(Step.DELIVERED)) > TOO_MANY_BOUNCES;
        sentences.add(t.of(many ? "staff.live.bounced.many" : "staff.live.bounced", "number", total.of(Step.BOUNCED)));
        return sentences;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
