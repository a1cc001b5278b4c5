package nl.utrecht.thuis.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An invitation as it arrived. */
record ReceivedInvitation(MimeMessage message, String to, String subject, String language, String text, String html) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+?/([A-Za-z-]+)/u/([^\\s\"<>/]++)(?!/)");
    private static final Pattern DECLINE = Pattern
            .compile("https?://[^\\s\"<>]+?/([A-Za-z-]+)/u/([^\\s\"<>/]++)/decline(?=[\\s\"<])");

    /** A personal link: its language and its code. */
    record Link(String language, String code) {}

    static ReceivedInvitation of(MimeMessage message) {
        try {
            Multipart parts = (Multipart) message.getContent();
            return new ReceivedInvitation(message, message.getHeader("To", null), message.getSubject(),
                    message.getHeader("Content-Language", null), ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    ((String) parts.getBodyPart(1).getContent()).replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param mail as it went over the line */
    static ReceivedInvitation ofRaw(String mail) {
        try {
            return of(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Link> links(String part) {
        return LINK.matcher(part).results().map(ReceivedInvitation::link).toList();
    }

    /** The links that stop mail. */
    static List<Link> declines(String part) {
        return DECLINE.matcher(part).results().map(ReceivedInvitation::link).toList();
    }

    private static Link link(MatchResult found) {
        return new Link(found.group(1), found.group(2));
    }

    List<String> paragraphs() {
        return List.of(text.strip().split("\n\n"));
    }

    /** The elements directly in the wrapper inside the body. */
    List<Element> blocks() {
        return children(wrapper());
    }

    Element wrapper() {
        List<Element> inBody = children(body());
        if (inBody.size() != 1) {
            throw new AssertionError("The body has " + inBody.size() + " children");
        }
        return inBody.get(0);
    }

    private Element body() {
        String body = html.substring(html.indexOf("<body"), html.indexOf("</html>")).replace("<br>", "<br/>");
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Every text in an element, with the element that it stands in. */
    static void texts(Element element, List<Node> into) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                texts(child, into);
            } else if (!node.getTextContent().isBlank()) {
                into.add(node);
            }
        }
    }

    /** Whether a text stands in {@code <bdi dir="ltr">}. */
    static boolean isolated(Node text) {
        for (Node node = text.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (element.getTagName().equals("bdi")) {
                return element.getAttribute("dir").equals("ltr");
            }
        }
        return false;
    }
}
