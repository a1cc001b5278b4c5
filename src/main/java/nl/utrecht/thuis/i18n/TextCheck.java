package nl.utrecht.thuis.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a language's texts against those of the source language: same keys, same arguments, the plural forms that the language needs. */
final class TextCheck {
    private final ContentErrors errors;

    TextCheck(ContentErrors errors) {
        this.errors = errors;
    }

    void compare(TextFile source, TextFile translation, Language language) {
        for (Map.Entry<String, TextFile.Entry> text : source.entries().entrySet()) {
            if (!translation.entries().containsKey(text.getKey())) {
                errors.add(translation.path().toString(), 0, "'" + text.getKey() + "' is missing");
            }
        }
        translation.entries().forEach((key, entry) -> {
            TextFile.Entry original = source.entries().get(key);
            if (original == null) {
                errors.add(translation.path().toString(), entry.line(), "'" + key + "' does not exist in the source language");
                return;
            }
            MessagePattern pattern = parse(translation, key, entry);
            MessagePattern sourcePattern = parse(null, key, original);
            if (pattern != null && sourcePattern != null) {
                if (!arguments(pattern).equals(arguments(sourcePattern))) {
                    errors.add(translation.path().toString(), entry.line(),
                            "'" + key + "' has the arguments " + arguments(pattern) + ", its source " + arguments(sourcePattern));
                }
                checkPlurals(translation, key, entry, pattern, language);
            }
        });
    }

    /** The parsed message, or null for one that is not valid ICU; that is reported when a file is given. */
    private @Nullable MessagePattern parse(@Nullable TextFile file, String key, TextFile.Entry entry) {
        try {
            return new MessagePattern(entry.pattern());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            if (file != null) {
                errors.add(file.path().toString(), entry.line(), "'" + key + "' is not an ICU message: " + e.getMessage());
            }
            return null;
        }
    }

    private static Set<String> arguments(MessagePattern pattern) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private void checkPlurals(TextFile file, String key, TextFile.Entry entry, MessagePattern pattern, Language language) {
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> given = new HashSet<>();
                int limit = pattern.getLimitPartIndex(i);
                for (int j = i + 1; j < limit; j++) {
                    if (pattern.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        given.add(pattern.getSubstring(pattern.getPart(j)));
                    } else if (pattern.getPartType(j) == MessagePattern.Part.Type.MSG_START) {
                        j = pattern.getLimitPartIndex(j);
                    }
                }
                Set<String> missing = new TreeSet<>(PluralRules.forLocale(language.locale()).getKeywords());
                missing.removeAll(given);
                if (!missing.isEmpty()) {
                    errors.add(file.path().toString(), entry.line(), "'" + key + "' misses the plural forms " + missing);
                }
            }
        }
    }
}
