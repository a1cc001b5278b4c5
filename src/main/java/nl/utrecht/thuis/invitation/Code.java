package nl.utrecht.thuis.invitation;

import java.security.SecureRandom;
import java.util.Optional;
import nl.utrecht.thuis.keys.Crockford;

/**
 * A personal code: a public selector, a secret verifier and a check character, in Crockford's base32.
 *
 * @param selector 6 characters, find the invitation
 * @param verifier 8 characters (40 bits), prove that the code was given by us
 */
public record Code(String selector, String verifier) {
    static final int SELECTOR = 6;
    static final int VERIFIER = 8;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A selector nobody can predict; 30 bits. */
    static String randomSelector() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return Crockford.encode(bytes, SELECTOR);
    }

    /**
     * Reads what somebody typed, forgiving case, look-alikes, spaces, hyphens and other digits.
     *
     * @return the code, or nothing when it is not complete or a character is wrong: that is a typing error and no guess
     */
    static Optional<Code> read(String typed) {
        return Crockford.normalise(typed).filter(text -> text.length() == SELECTOR + VERIFIER + 1)
                .filter(text -> Crockford.check(text.substring(0, SELECTOR + VERIFIER)) == text.charAt(SELECTOR + VERIFIER))
                .map(text -> new Code(text.substring(0, SELECTOR), text.substring(SELECTOR, SELECTOR + VERIFIER)));
    }

    /** Whether somebody has the public part of a code only, as in the link of a wave that asks for link and code. */
    public static boolean isSelector(String typed) {
        return Crockford.normalise(typed).filter(text -> text.length() == SELECTOR).isPresent();
    }

    /** The 15 characters for a link. */
    public String compact() {
        String body = selector + verifier;
        return body + Crockford.check(body);
    }

    /** The characters in groups, for reading and typing. */
    public String grouped() {
        return compact().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "Code[" + selector + "]"; // the verifier is a secret: it must not reach a log
    }
}
