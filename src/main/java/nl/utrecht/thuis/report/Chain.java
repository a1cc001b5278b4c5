package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;

/**
 * The chain from register to finished, as bars and as numbers.
 *
 * @param links the links, each as wide as its share of the register
 * @param rates coverage, response rate and yield, in words
 */
record Chain(List<Link> links, List<String> rates) {
    private static final int DECIMALS = 1;

    /**
     * @param percentage of the register, in the reader's digits
     * @param width 0 to 100, for the picture
     */
    record Link(String name, String count, String percentage, String width) {}

    /** @param kept how many people's answers are kept, which must be as many as are done */
    static Chain of(Texts t, ResponseFigures figures, long kept) {
        List<Link> links = new ArrayList<>();
        links.add(link(t, "register", figures.register(), figures.register()));
        links.add(link(t, "with-address", figures.withAddress(), figures.register()));
        links.add(link(t, "invited", figures.invited(), figures.register()));
        links.add(link(t, "delivered", figures.delivered(), figures.register()));
        links.add(link(t, "started", figures.started(), figures.register()));
        links.add(link(t, "done", figures.done(), figures.register()));
        return new Chain(links,
                List.of(rate(t, "coverage", figures.coverage()), rate(t, "response-rate", figures.responseRate()),
                        rate(t, "register-yield", figures.registerYield()),
                        t.of(kept == figures.done() ? "staff.chain.kept" : "staff.chain.kept.differs", "kept", kept, "done",
                                figures.done())));
    }

    private static Link link(Texts t, String key, int count, int register) {
        double share = register == 0 ? 0 : 100.0 * count / register;
        return new Link(t.of("staff.chain." + key), t.number(count), t.decimal(share, DECIMALS), String.format(Locale.ROOT, "%.2f", share));
    }

    private static String rate(Texts t, String key, double rate) {
        return t.of("staff.chain." + key, "percentage", t.decimal(100 * rate, DECIMALS));
    }
}
