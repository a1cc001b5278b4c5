package nl.utrecht.thuis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Assets;

/**
 * Puts the rules of the mails' style sheet into the elements: mail programs throw style sheets away. A browser that shows a mail to staff takes the sheet
 * itself, so that both look the same and no page needs inline styles.
 */
@ApplicationScoped
public class InlineStyles {
    public static final String STYLESHEET = "mail.css";
    private static final Pattern RULE = Pattern.compile("\\.([a-z-]+)\\s*\\{([^}]*)}");
    private static final Pattern CLASSES = Pattern.compile(" class=\"([a-z -]*)\"");

    private final Map<String, String> rules;

    InlineStyles(Assets assets) {
        rules = RULE.matcher(assets.text(STYLESHEET)).results()
                .collect(Collectors.toMap(rule -> rule.group(1), rule -> oneLine(rule.group(2))));
    }

    private static String oneLine(String declarations) {
        return declarations.strip().replaceAll("\\s*;\\s*", ";").replaceAll("\\s+", " ");
    }

    /** The page with the rules of its classes in the place of their names. @throws IllegalStateException for a class without a rule */
    String inline(String html) {
        return CLASSES.matcher(html).replaceAll(found -> " style=\"" + Stream.of(found.group(1).strip().split(" +")).map(this::rule)
                .collect(Collectors.joining()) + "\"");
    }

    private String rule(String name) {
        String rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("No rule for mails: " + name);
        }
        return rule;
    }
}
