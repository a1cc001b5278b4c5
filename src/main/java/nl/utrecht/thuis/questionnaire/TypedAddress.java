package nl.utrecht.thuis.questionnaire;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/**
 * An e-mail address as phones type it: keyboards and messengers add spaces around it and marks that nobody sees, write digits, dots and the
 * at-sign in the forms of their own script, and copy it with a name and brackets or as a link. All of that is put right here and nowhere
 * else: in other texts it is meant.
 */
record TypedAddress(String typed) {
    private static final int LONGEST = 254;
    /** More than this is no address with spaces around it. */
    private static final int LONGEST_TYPED = 1000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]*)>[^<>@]*", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?i)mailto\\s*:");
    private static final String AFTER_A_SENTENCE = ".,;";
    private static final String LOCAL = "[^@\\p{Z}\\p{C}<>()\\[\\],;:\\\\\"]+";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]+";
    private static final Pattern ADDRESS = Pattern.compile(LOCAL + "@" + LABEL + "(\\." + LABEL + ")+");

    boolean isBlank() {
        return plain().isEmpty();
    }

    /**
     * The address itself.
     *
     * @param kept the address about which was asked already whether it is right
     * @throws InvalidAnswer when there is none, when it cannot be one, or when it is probably mistyped and that was not asked yet
     */
    String read(String kept) {
        String address = plain();
        wrong(address).ifPresent(reason -> {
            throw new InvalidAnswer(reason);
        });
        if (!address.equals(kept)) {
            int at = address.indexOf('@') + 1;
            CommonDomains.meant(address.substring(at)).ifPresent(domain -> {
                throw new InvalidAnswer(Reason.ADDRESS_TYPO, Map.of("address", address, "proposal", address.substring(0, at) + domain));
            });
        }
        return address;
    }

    /** Why it cannot be an address; what is easiest to put right comes first. */
    private static Optional<Reason> wrong(String address) {
        int at = address.indexOf('@');
        if (address.isEmpty()) {
            return Optional.of(Reason.ADDRESS_MISSING);
        } else if (address.length() > LONGEST) {
            return Optional.of(Reason.ADDRESS_TOO_LONG);
        } else if (at < 0) {
            return Optional.of(Reason.ADDRESS_NO_AT);
        } else if (at != address.lastIndexOf('@')) {
            return Optional.of(Reason.ADDRESS_TWO_AT);
        } else if (address.chars().anyMatch(character -> isSpace((char) character))) {
            return Optional.of(Reason.ADDRESS_SPACE);
        } else if (at == 0) {
            return Optional.of(Reason.ADDRESS_NO_NAME);
        } else if (at == address.length() - 1) {
            return Optional.of(Reason.ADDRESS_NO_DOMAIN);
        } else if (address.indexOf(',') >= 0) {
            return Optional.of(Reason.ADDRESS_COMMA);
        } else if (address.indexOf('.', at) < 0) {
            return Optional.of(Reason.ADDRESS_NO_DOT);
        }
        return ADDRESS.matcher(address).matches() ? Optional.empty() : Optional.of(Reason.ADDRESS_INVALID);
    }

    private String plain() {
        StringBuilder plain = new StringBuilder();
        String bounded = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        UNSEEN.matcher(bounded).replaceAll("").codePoints().map(TypedAddress::ascii).forEach(plain::appendCodePoint);
        Matcher brackets = IN_BRACKETS.matcher(plain);
        String address = stripped(brackets.matches() ? brackets.group(1) : plain, "");
        Matcher link = LINK.matcher(address);
        return stripped(link.lookingAt() ? address.substring(link.end()) : address, AFTER_A_SENTENCE);
    }

    /** Without the spaces of any script around it, nor these characters behind it. */
    private static String stripped(CharSequence text, String behind) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && (isSpace(text.charAt(end - 1)) || behind.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The ASCII form of a digit of any script, of a full-width character, and of what stands in for a dot, a comma or the at-sign. */
    private static int ascii(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return character - 0xFEE0;
        }
        return switch (character) {
            case 0x3002, 0xFF61, 0x06D4, 0x1362, 0xFE52 -> '.';
            case 0x060C, 0x3001, 0x1363 -> ',';
            case 0xFE6B -> '@';
            case 0x1369, 0x136A, 0x136B, 0x136C, 0x136D, 0x136E, 0x136F, 0x1370, 0x1371 -> '1' + character - 0x1369; // Ethiopic has no 0
            default -> character;
        };
    }
}
