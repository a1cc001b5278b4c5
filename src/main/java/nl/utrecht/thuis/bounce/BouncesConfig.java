package nl.utrecht.thuis.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Where delivery reports arrive: in a mailbox, in a folder, in both, or, when neither is set, nowhere. */
@ConfigMapping(prefix = "thuis.bounces")
public interface BouncesConfig {

    Imap imap();

    /** The folder in which another mail system puts them, a file {@code *.eml} each. */
    Optional<Path> folder();

    /** How many are read in one go, of the mailbox and of the folder each. */
    @WithDefault("500")
    int batch();

    /** A mailbox that holds reports for this installation and nothing else. */
    interface Imap {

        /** The server; without one no mailbox is read. */
        Optional<String> host();

        /** 993 or 143, after the encryption, when it is not set. */
        OptionalInt port();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("TLS")
        Encryption encryption();

        @WithDefault("INBOX")
        String folder();

        /** Where mails go that are no reports; without it they stay, with a flag. */
        Optional<String> unrecognised();

        @WithDefault("PT30S")
        Duration timeout();
    }

    /** How the connection is protected: from its first byte, from a command that must succeed, or, for a server on the same machine, not. */
    enum Encryption {
        TLS, STARTTLS, NONE
    }
}
