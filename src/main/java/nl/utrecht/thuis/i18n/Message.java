package nl.utrecht.thuis.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An ICU message taken apart. */
record Message(MessagePattern pattern) {
    private static final String NUMBER = "number";
    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 3L, 11L, 100L, 1_234_567L);
    private static final String WORDS = "naam@voorbeeld.nl";
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
        try {
            new MessageFormat(text, ULocale.ROOT); // reads the formats too, which the pattern does not
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
        return new Message(new MessagePattern(text));
    }

    /**
     * What each argument is used as besides a bare {@code {name}}: {@code number} (plurals too), {@code select}, {@code date} …; with a style
     * as well ({@code number, ::group-off}), as a style can ask for a number of a million digits.
     */
    Map<String, Set<String>> arguments() {
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                Set<String> types = arguments.computeIfAbsent(pattern.getSubstring(pattern.getPart(i + 1)), name -> new TreeSet<>());
                if (part.getArgType().hasPluralStyle()) {
                    types.add(NUMBER);
                    if (pattern.getPluralOffset(i + 2) != 0) {
                        types.add("plural, offset");
                    }
                } else if (part.getArgType() == ArgType.SIMPLE) {
                    String type = pattern.getSubstring(pattern.getPart(i + 2));
                    types.add(type);
                    Part style = pattern.getPart(i + 3);
                    if (style.getType() == Part.Type.ARG_STYLE) {
                        types.add(type + ", " + pattern.getSubstring(style).strip());
                    }
                } else if (part.getArgType() != ArgType.NONE) {
                    types.add(part.getArgType().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return arguments;
    }

    /**
     * How long the text becomes at most, with arguments as the code gives them.
     *
     * @return UTF-16 units
     * @throws IllegalArgumentException when it cannot be written
     */
    int written(ULocale locale) {
        MessageFormat format = new MessageFormat(pattern.getPatternString(), locale);
        int longest = 0;
        for (long number : NUMBERS) {
            Map<String, Object> values = new TreeMap<>();
            arguments().forEach((name, types) -> values.put(name, sample(types, number)));
            try {
                longest = Math.max(longest, format.format(values).length());
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return longest;
    }

    private static Object sample(Set<String> types, long number) {
        if (types.contains(NUMBER)) {
            return number;
        }
        return types.contains("date") || types.contains("time") ? new Date(0) : WORDS;
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
