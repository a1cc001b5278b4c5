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
    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");
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
        UNSEEN.matcher(typed).replaceAll("").codePoints().map(TypedAddress::ascii).forEach(plain::appendCodePoint);
        return SPACES_AROUND.matcher(plain).replaceAll("");
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
