package nl.utrecht.thuis.wording;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Whether a line has letters of one script: mail programs mix up the order of two. */
final class OneScript {
    private static final Set<UnicodeScript> SHARED = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private OneScript() {}

    static boolean is(String line) {
        return line.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).filter(script -> !SHARED.contains(script))
                .distinct()
                .count() <= 1;
    }
}
