package nl.utrecht.thuis.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports in words alone, as Exim, qmail, old Exchange and Lotus Notes write them. */
final class PlainReport {
    private static final Set<String> MAIL_SYSTEMS = Set.of("mailer-daemon", "maildaemon", "mail-daemon", "postmaster", "microsoftexchange");
    private static final String QMAIL = "hi. this is the qmail-send program";
    /** A server's answer is seldom longer. */
    private static final int LINES_OF_AN_ANSWER = 3;

    private PlainReport() {}

    /** What it says, or nothing when it is no report. */
    static Optional<BounceKind> kind(MailPart mail) {
        String subject = mail.subject();
        String text = words(mail);
        boolean certain = !mail.header("X-Failed-Recipients").isBlank() || text.strip().toLowerCase(Locale.ROOT).startsWith(QMAIL);
        boolean fromASystem = isFromAMailSystem(mail);
        if (!certain && fromASystem && (Phrases.say(Phrases.DELAY, subject) || Phrases.say(Phrases.DELAY, text))) {
            return Optional.of(BounceKind.DELAYED);
        }
        if (certain || fromASystem && (Phrases.say(Phrases.FAILURE, subject) || Phrases.say(Phrases.FAILURE, text))) {
            return Optional.of(cause(text));
        }
        return Optional.empty();
    }

    /** Why something was not delivered: first by what servers are quoted to say, then by everything that is said. */
    static BounceKind cause(String text) {
        BounceKind quoted = Diagnosis.of(answers(text.lines().toList()));
        return quoted == BounceKind.NOT_DELIVERED ? Diagnosis.of(text) : quoted;
    }

    private static String answers(List<String> lines) {
        return IntStream.range(0, lines.size()).filter(i -> Diagnosis.quotesAServer(lines.get(i)))
                .flatMap(i -> IntStream.range(i, Math.min(i + LINES_OF_AN_ANSWER, lines.size()))).distinct().mapToObj(lines::get)
                .collect(Collectors.joining("\n"));
    }

    /** What the report itself says, without the mail that came back. */
    static String words(MailPart mail) {
        return Phrases.before(Phrases.QUOTED, ReadableText.of(mail));
    }

    /** Whether no person wrote it: the sender is a mail system by name, or the envelope had no sender. */
    static boolean isFromAMailSystem(MailPart mail) {
        return isFromADaemon(mail) || mail.headers("Return-Path").stream().anyMatch(sender -> sender.replace(" ", "").equals("<>"));
    }

    /** Whether the sender is a mail system by name. */
    static boolean isFromADaemon(MailPart mail) {
        return mail.headers("From", "Return-Path").stream().map(sender -> sender.toLowerCase(Locale.ROOT))
                .flatMap(sender -> Stream.of(sender.split("[<>\"\\s]"))).filter(word -> word.contains("@") || MAIL_SYSTEMS.contains(word))
                .anyMatch(word -> MAIL_SYSTEMS.stream().anyMatch(word.split("@", 2)[0]::startsWith));
    }
}
