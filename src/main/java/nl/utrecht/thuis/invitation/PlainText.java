package nl.utrecht.thuis.invitation;

import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;

/**
 * The plain part of the invitation: one language a paragraph, inserted values isolated so that they do not disturb the direction of the
 * line. Links and codes have a line of their own, without isolates: mail programs would make those part of the link.
 */
final class PlainText {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private PlainText() {}

    static String of(List<InvitationMail.Body> bodies, List<InvitationMail.Line> others) {
        List<String> paragraphs = new ArrayList<>();
        for (InvitationMail.Body body : bodies) {
            Texts t = body.t();
            paragraphs.add(t.of("mail.invitation.greeting"));
            paragraphs.add(t.of("mail.invitation.why"));
            paragraphs.add(t.of("mail.invitation.ask", "closes", isolate(t.date(body.closes()))));
            paragraphs.add(t.of("mail.invitation.open") + ":\n" + body.link());
            InvitationMail.Around around = body.around("mail.invitation.code");
            paragraphs.add(String.join("\n", around.before().strip(), body.address(), around.after().strip(), body.code()));
            paragraphs.add(t.of("mail.invitation.personal"));
            paragraphs.add(t.of("mail.invitation.privacy"));
            paragraphs.add(t.of("mail.invitation.prize"));
            paragraphs.add(t.of("decline.mail") + "\n" + body.decline());
            paragraphs.add(t.of("mail.contact", "address", isolate(body.contact())));
            paragraphs.add(t.of("mail.invitation.signature"));
            paragraphs.add("----");
        }
        for (InvitationMail.Line line : others) {
            paragraphs.add(line.text() + "\n" + line.link());
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String isolate(String value) {
        return FIRST_STRONG_ISOLATE + value + POP_ISOLATE;
    }
}
