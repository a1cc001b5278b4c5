package nl.utrecht.thuis.bounce;

import java.util.Locale;
import java.util.Set;

/** Answers that a program gives for a person (RFC 3834, and what came before it). */
final class AutoReply {
    private static final Set<String> PRECEDENCES = Set.of("auto_reply", "auto-reply");

    private AutoReply() {}

    /** @param aboutOurs whether it answers a mail of ours: then a mail that a program made by itself is an answer too */
    static boolean is(MailPart mail, boolean aboutOurs) {
        String submitted = mail.header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied") || submitted.startsWith("auto-generated") && (aboutOurs || hasItsSubject(mail))
                || !mail.headers("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From", "X-Mail-Autoreply").isEmpty()
                || mail.headers("Precedence", "X-Precedence").stream()
                        .anyMatch(word -> PRECEDENCES.contains(word.strip().toLowerCase(Locale.ROOT)))
                || hasItsSubject(mail) && !mail.headers("X-Auto-Response-Suppress", "X-MS-Exchange-Inbox-Rules-Loop").isEmpty();
    }

    private static boolean hasItsSubject(MailPart mail) {
        return Phrases.begin(Phrases.AUTOMATIC, mail.subject());
    }
}
