package nl.utrecht.thuis.bounce;

import java.io.IOException;
import java.io.InputStream;

/** What is done with each mail that a mailbox or a folder holds. */
@FunctionalInterface
interface MailReader {

    /** Reads one mail, as far as it wants to. */
    Fate read(InputStream mail) throws IOException;

    /** What then happens to the mail itself. */
    enum Fate {
        /** It has been dealt with and is destroyed. */
        DESTROY,
        /** It is for a person: it stays, where it is not read again. */
        SET_ASIDE,
        /** It could not be dealt with now: it stays and is read again. */
        KEEP
    }
}
