package nl.utrecht.thuis.i18n;

import java.util.List;

/** Holds a file of texts against that of the source language: the same keys, and texts that pass {@link TextCheck}. */
final class FileCheck {
    private final ContentErrors errors;

    FileCheck(ContentErrors errors) {
        this.errors = errors;
    }

    /** @param mayMiss whether a text may be empty, still to be translated */
    void compare(TextFile source, TextFile translation, Language language, boolean mayMiss) {
        for (String key : source.entries().keySet()) {
            if (!translation.entries().containsKey(key)) {
                errors.add(translation.path().toString(), 0, "'" + key + "' is missing");
            }
        }
        translation.entries().forEach((key, entry) -> {
            TextFile.Entry original = source.entries().get(key);
            if (original == null) {
                errors.add(translation.path().toString(), entry.line(), "'" + key + "' does not exist in the source language");
            } else if (!entry.pattern().isEmpty() || !mayMiss) {
                findings(language, original.pattern(), entry.pattern()).forEach(
                        finding -> errors.add(translation.path().toString(), entry.line(), "'" + key + "' " + finding.words()));
            }
        });
    }

    /** A source that is wrong itself is reported as such, and not again for each translation. */
    private static List<Finding> findings(Language language, String source, String text) {
        return TextCheck.of(language, TextCheck.fits(source, source) ? source : text, source, text);
    }
}
