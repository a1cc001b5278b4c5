package nl.utrecht.thuis.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page. Its default leaves out the size of targets, so the rules are asked for by name. */
final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static List<String> violations(Page page) {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setResultTypes(List.of("violations")); // all that is well, element by element, is most of the time of a long page
        // "legacy" looks at this window alone, which is quicker: our pages have no frames
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).options(options).analyze();
        if (results.getPasses().isEmpty()) {
            throw new IllegalStateException("axe looked at nothing");
        }
        return results.getViolations().stream().map(Axe::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
