package nl.utrecht.thuis.i18n;

import java.util.List;

/** Holds a file of texts against that of the source language: the same keys, and texts that pass {@link TextCheck}. */
final class FileCheck {
    private final ContentErrors errors;

    FileCheck(ContentErrors errors) {
        this.errors = errors;
    }

    /** @param mayMiss whether a text may be empty, still to be translated; it may not be the Dutch one then */
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
                findings(language, source == translation, original.pattern(), entry.pattern()).stream()
                        .filter(finding -> mayMiss || finding.kind() != Finding.Kind.SAME_AS_SOURCE).forEach(
                                finding -> errors.add(translation.path().toString(), entry.line(), "'" + key + "' " + finding.words()));
            }
        });
    }

    /** A source that is wrong itself is reported as such, and not again for each translation. */
    private static List<Finding> findings(Language language, boolean original, String source, String text) {
        return new TextCheck(language, original, TextCheck.fits(source, source) ? source : text, source, "").findings(text);
    }
}
