package nl.utrecht.thuis.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An ICU message taken apart. */
record Message(MessagePattern pattern) {
    private static final String NUMBER = "number";
    private static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", "other");

    /**
     * The forms that a place of a message gives for plurals.
     *
     * @param forms the keywords of forms, without {@code =1}
     */
    record Plural(Set<String> forms, PluralType type) {

        /** The forms that a language has, in the usual order. */
        List<String> all(ULocale locale) {
            Set<String> keywords = PluralRules.forLocale(locale, type).getKeywords();
            return FORMS.stream().filter(keywords::contains).toList();
        }

        Set<String> missing(ULocale locale) {
            Set<String> missing = new TreeSet<>(all(locale));
            missing.removeAll(forms);
            return missing;
        }

        Set<String> unknown(ULocale locale) {
            Set<String> unknown = new TreeSet<>(forms);
            unknown.removeAll(all(locale));
            return unknown;
        }
    }

    /** @throws RuntimeException from ICU, when it is no message or asks for a format that does not exist */
    static Message parse(String text) {
        new MessageFormat(text, ULocale.ROOT); // reads the formats too, which the pattern does not
        return new Message(new MessagePattern(text));
    }

    /** What each argument is used as besides a bare {@code {name}}: {@code number} (plurals too), {@code select}, {@code date} … */
    Map<String, Set<String>> arguments() {
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                Set<String> types = arguments.computeIfAbsent(pattern.getSubstring(pattern.getPart(i + 1)), name -> new TreeSet<>());
                if (part.getArgType().hasPluralStyle()) {
                    types.add(NUMBER);
                } else if (part.getArgType() == ArgType.SIMPLE) {
                    types.add(pattern.getSubstring(pattern.getPart(i + 2)));
                } else if (part.getArgType() != ArgType.NONE) {
                    types.add(part.getArgType().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return arguments;
    }

    List<Plural> plurals() {
        List<Plural> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                PluralType type = part.getArgType() == ArgType.PLURAL ? PluralType.CARDINAL : PluralType.ORDINAL;
                plurals.add(new Plural(forms(i), type));
            }
        }
        return plurals;
    }

    private Set<String> forms(int start) {
        Set<String> forms = new TreeSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            Part.Type type = pattern.getPartType(i);
            if (type == Part.Type.ARG_SELECTOR && !pattern.getSubstring(pattern.getPart(i)).startsWith("=")) {
                forms.add(pattern.getSubstring(pattern.getPart(i)));
            } else if (type == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    /** What people read: everything but names, keywords and braces. */
    String literal() {
        StringBuilder literal = new StringBuilder();
        String text = pattern.getPatternString();
        int from = -1;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            switch (part.getType()) {
                case MSG_START, ARG_LIMIT -> from = part.getLimit();
                case MSG_LIMIT, ARG_START -> {
                    append(literal, text, from, part);
                    from = -1;
                }
                case SKIP_SYNTAX, REPLACE_NUMBER -> {
                    append(literal, text, from, part);
                    from = from < 0 ? -1 : part.getLimit();
                }
                default -> {
                    // names and keywords
                }
            }
        }
        return literal.toString();
    }

    private static void append(StringBuilder literal, String text, int from, Part until) {
        if (from >= 0) {
            literal.append(text, from, until.getIndex()).append(' ');
        }
    }
}
