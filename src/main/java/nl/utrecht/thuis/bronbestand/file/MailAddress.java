package nl.utrecht.thuis.bronbestand.file;

import java.util.regex.Pattern;

/** Whether something can be an e-mail address; stricter than RFC 5322, as people have them. */
final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern
            .compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private MailAddress() {}

    static boolean isUsable(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
