package nl.utrecht.thuis.questionnaire;

import java.util.regex.Pattern;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/**
 * An e-mail address as phones type it: keyboards and messengers add spaces around it and marks that nobody sees, and write digits,
 * dots and the at-sign in the forms of their own script. All of that is put right here and nowhere else: in other texts it is meant.
 */
record TypedAddress(String typed) {
    private static final int LONGEST = 254;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    /** More than this is no address with spaces around it. */
    private static final int LONGEST_TYPED = 1000;
    private static final String LOCAL = "[^@\\p{Z}\\p{C}<>()\\[\\],;:\\\\\"]+";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]+";
    private static final Pattern ADDRESS = Pattern.compile(LOCAL + "@" + LABEL + "(\\." + LABEL + ")+");

    boolean isBlank() {
        return plain().isEmpty();
    }

    /**
     * The address itself.
     *
     * @throws InvalidAnswer when there is none, or when it cannot be one
     */
    String read() {
        String address = plain();
        if (address.isEmpty()) {
            throw new InvalidAnswer(Reason.ADDRESS_MISSING);
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new InvalidAnswer(Reason.ADDRESS_INVALID);
        }
        return address;
    }

    private String plain() {
        StringBuilder plain = new StringBuilder();
        String bounded = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        UNSEEN.matcher(bounded).replaceAll("").codePoints().map(TypedAddress::ascii).forEach(plain::appendCodePoint);
        return stripped(plain);
    }

    /** Without the spaces of any script around it. */
    private static String stripped(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The ASCII form of a digit of any script, of a full-width character and of the full stops that stand in for a dot. */
    private static int ascii(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return character - 0xFEE0;
        }
        return character == 0x3002 || character == 0xFF61 || character == 0x06D4 ? '.' : character;
    }
}
