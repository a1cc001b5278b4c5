package nl.utrecht.thuis.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Finding.Kind;

/**
 * Everything that a text in some place must be: the one check of files, edits and imports.
 *
 * @param original whether the place is in the source language itself
 * @param contract the Dutch of the files, whose arguments the code gives
 * @param source the Dutch that is translated, whose names it may keep
 * @param before what stood there; empty when nothing did
 */
record TextCheck(Language language, boolean original, String contract, String source, String before) {
    /** Characters. */
    public static final int LONGEST = 5000;
    /** Characters, once the arguments are filled in. */
    static final int LONGEST_WRITTEN = 20_000;
    private static final double MOST = 0.7;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    /** A word that no name has: three small letters or more, and no part of an address. */
    private static final Pattern SENTENCE = Pattern.compile("(?<![\\p{L}\\p{M}@.])\\p{Ll}[\\p{L}\\p{M}]{2,}(?![\\p{L}\\p{M}]*[@.]\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final String ARABIC_NOT_PERSIAN = "\u064A\u0643\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";

    /** A text as it is stored: without space around it, in normal form C, with typographic apostrophes. */
    public static String normal(String typed) {
        return Normalizer2.getNFCInstance().normalize(typed.strip().replace("\r\n", "\n").replace('\'', '’'));
    }

    /** What is wrong with such a text there; empty when nothing is. */
    List<Finding> findings(String text) {
        if (text.isBlank()) {
            return List.of(new Finding(Kind.EMPTY));
        }
        List<Finding> found = new ArrayList<>();
        if (text.length() > LONGEST) {
            return List.of(new Finding(Kind.TOO_LONG, "maximum", LONGEST)); // whatever else is wrong is not worth the time that it takes
        }
        characters(text, found);
        try {
            Message message = Message.parse(text);
            arguments(Message.parse(contract), message, found);
            if (found.isEmpty() && message.written(language.locale()) > LONGEST_WRITTEN) {
                found.add(new Finding(Kind.TOO_LONG, "maximum", LONGEST_WRITTEN));
            }
            plurals(message, found);
            script(message.literal(), found);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            found.add(new Finding(Kind.MALFORMED, "reason", String.valueOf(e.getMessage())));
        }
        return found;
    }

    /** Whether the code can use a text: it is a message with the arguments that the code gives. */
    static boolean fits(String contract, String text) {
        try {
            List<Finding> found = new ArrayList<>();
            Message message = Message.parse(text);
            arguments(Message.parse(contract), message, found);
            return found.isEmpty() && !text.isBlank() && message.written(ULocale.ROOT) <= LONGEST_WRITTEN;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void characters(String text, List<Finding> found) {
        add(found, Kind.BIDI_CONTROL, text, c -> UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL));
        add(found, Kind.CONTROL_CHARACTER, text, c -> isControl(c) && (c != '\n' || contract.indexOf(c) < 0));
        if (text.indexOf('\uFFFD') >= 0) {
            found.add(new Finding(Kind.BROKEN_CHARACTER));
        }
        if (language.locale().getLanguage().equals("fa")) {
            add(found, Kind.ARABIC_LETTER, text, c -> ARABIC_NOT_PERSIAN.indexOf(c) >= 0);
        }
        if (!Normalizer2.getNFCInstance().isNormalized(text)) {
            found.add(new Finding(Kind.NOT_NORMAL));
        }
    }

    private static void add(List<Finding> found, Kind kind, String text, IntPredicate wrong) {
        String characters = text.codePoints().filter(wrong).distinct().mapToObj(c -> "U+%04X".formatted(c))
                .collect(Collectors.joining(" "));
        if (!characters.isEmpty()) {
            found.add(new Finding(kind, "characters", characters));
        }
    }

    static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.SURROGATE,
                    Character.UNASSIGNED ->
                true;
            case Character.FORMAT -> c != NON_JOINER && c != JOINER && !UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL);
            default -> false;
        };
    }

    private static void arguments(Message contract, Message text, List<Finding> found) {
        Map<String, Set<String>> expected = contract.arguments();
        Map<String, Set<String>> given = text.arguments();
        if (!given.keySet().equals(expected.keySet())) {
            found.add(new Finding(Kind.ARGUMENTS, Map.of("given", names(given), "expected", names(expected))));
            return;
        }
        given.forEach((name, types) -> types.stream().filter(type -> !expected.get(name).contains(type))
                .forEach(type -> found.add(new Finding(Kind.ARGUMENT_TYPE, Map.of("argument", "{" + name + "}", "type", type)))));
    }

    private static String names(Map<String, Set<String>> arguments) {
        return arguments.isEmpty() ? "–" : arguments.keySet().stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }

    private void plurals(Message message, List<Finding> found) {
        Map<Kind, Set<String>> wrong = new TreeMap<>();
        for (Message.Plural plural : message.plurals()) {
            wrong.computeIfAbsent(Kind.PLURAL_MISSING, kind -> new TreeSet<>()).addAll(plural.missing(language.locale()));
            wrong.computeIfAbsent(Kind.PLURAL_UNKNOWN, kind -> new TreeSet<>()).addAll(plural.unknown(language.locale()));
        }
        wrong.forEach((kind, forms) -> {
            if (!forms.isEmpty()) {
                found.add(new Finding(kind, "forms", String.join(", ", forms)));
            }
        });
    }

    /** Names and addresses that the Dutch has as well may stay in Latin script; a text that is nothing else must be a name. */
    private void script(String text, List<Finding> found) {
        if (!original && isSentence(text) && literal(source).equals(text)) { // a file that went round can bring the Dutch back
            found.add(new Finding(Kind.SAME_AS_SOURCE));
            return;
        }
        Set<String> kept = words(literal(source)).collect(Collectors.toSet());
        UnicodeScript expected = UnicodeScript.forName(language.script());
        int[] letters = words(text).filter(word -> !kept.contains(word)).flatMapToInt(String::codePoints).filter(Character::isLetter)
                .filter(c -> UnicodeScript.of(c) != UnicodeScript.COMMON).toArray();
        long right = Arrays.stream(letters).filter(c -> UnicodeScript.of(c) == expected).count();
        boolean foreign = !has(expected, text) && (has(expected, literal(before)) || isSentence(text));
        if (right < MOST * letters.length || expected != UnicodeScript.LATIN && foreign) {
            found.add(new Finding(Kind.WRONG_SCRIPT, "percentage", letters.length == 0 ? 0 : Math.round(100.0 * right / letters.length)));
        }
    }

    private static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find();
    }

    private static boolean has(UnicodeScript script, String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) == script);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static String literal(String text) {
        try {
            return Message.parse(text).literal();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return text;
        }
    }
}
