package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Seven languages and two directions in one mail, and nothing runs into something else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InvitationLayoutTest {
    @Inject
    Languages languages;
    @Inject
    TextBook books;
    private InvitedRegister register;
    private List<ReceivedInvitation> mails;

    @BeforeEach
    void inviteOnce() {
        register = InvitedRegister.get();
        mails = Stream.concat(Stream.of(register.inDutch()), register.mails().stream()).toList();
    }

    @Test
    void thereIsAMailInEachLanguage() {
        assertEquals(languages.all().stream().map(Language::tag).collect(Collectors.toSet()), register.oneOfEachLanguage().keySet());
    }

    @Test
    void thePlainPartHasOneLanguageAParagraphAndEachLinkOnALineOfItsOwn() {
        for (ReceivedInvitation mail : mails) {
            // a Dutch term in brackets belongs to the sentence that explains it
            for (String paragraph : mail.paragraphs()) {
                String spoken = paragraph.replaceAll("\\([\\p{IsLatin} &]+\\)", "").replaceAll("(?m)^https?://\\S+$", "")
                        .replaceAll("\u2068[^\u2068\u2069]*\u2069", "")
                        .replaceAll("(?m)^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$", "");
                assertFalse(spoken.contains("://") || spoken.contains("@") || spoken.matches("(?s).*[\u2066-\u2069].*"), paragraph);
                assertTrue(spoken.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).distinct().count() <= 1,
                        paragraph);
            }
        }
        mails.forEach(mail -> assertEquals(links(mail.language()), ReceivedInvitation.links(mail.text()).stream()
                .map(ReceivedInvitation.Link::language).toList()));
    }

    @Test
    void bothPartsSayInTheirOwnWordsHowToGetNoMoreMail() {
        for (ReceivedInvitation mail : mails) {
            List<String> spoken = Stream.of(mail.language(), "nl").distinct().toList();
            for (String tag : spoken) {
                String line = books.in(languages.get(tag)).pattern("message.invitation.body")
                        .replaceFirst("(?s).*\n\n([^\n]*)\n\n\\{decline}.*", "$1");
                assertTrue(mail.text().contains("\n\n" + line + "\nhttp") && mail.html().contains("<p>" + line + "<br>"), tag);
            }
            String code = ReceivedInvitation.links(mail.text()).get(0).code();
            List<ReceivedInvitation.Link> expected = spoken.stream().map(tag -> new ReceivedInvitation.Link(tag, code)).toList();
            assertEquals(expected, ReceivedInvitation.declines(mail.text()));
            // once as the address and once to be read
            assertEquals(expected.stream().flatMap(link -> Stream.of(link, link)).toList(), ReceivedInvitation.declines(mail.html()));
        }
    }

    /** The languages of the links: the first, Dutch, and then every other one. */
    private List<String> links(String first) {
        return Stream.concat(Stream.of(first, "nl"), languages.all().stream().map(Language::tag)).distinct().toList();
    }

    @Test
    void theHtmlPartSaysLanguageAndDirectionOnEveryBlock() {
        register.oneOfEachLanguage().forEach((tag, mail) -> {
            assertSpeaks(tag, mail.wrapper());
            List<Element> blocks = mail.blocks();
            assertEquals(tag.equals("nl") ? 2 : 3, blocks.size());
            List<Element> speaking = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
            speaking.addAll(ReceivedInvitation.children(blocks.get(blocks.size() - 1)));
            List<String> expected = links(tag);
            assertEquals(expected.size(), speaking.size());
            for (int i = 0; i < speaking.size(); i++) {
                String language = expected.get(i);
                assertSpeaks(language, speaking.get(i));
                hrefs(speaking.get(i)).filter(href -> !href.startsWith("mailto:"))
                        .forEach(href -> assertTrue(href.matches("https?://[^/]+/" + language + "(/u/[0-9A-Z]{15}(/decline)?)?"), href));
                assertTrue(hrefs(speaking.get(i)).count() > 0);
            }
        });
    }

    private static Stream<String> hrefs(Element block) {
        List<String> hrefs = new ArrayList<>();
        for (int i = 0; i < block.getElementsByTagName("a").getLength(); i++) {
            hrefs.add(((Element) block.getElementsByTagName("a").item(i)).getAttribute("href"));
        }
        return hrefs.stream();
    }

    private void assertSpeaks(String tag, Element block) {
        assertEquals(tag, block.getAttribute("lang"));
        assertEquals(languages.get(tag).direction(), block.getAttribute("dir"));
    }

    @Test
    void addressesAndCodesInTheHtmlPartStandApart() {
        register.oneOfEachLanguage().forEach((tag, mail) -> {
            List<Node> texts = new ArrayList<>();
            ReceivedInvitation.texts(mail.wrapper(), texts);
            List<Node> foreign = texts.stream().filter(text -> text.getTextContent().matches("(?s).*(://|@|[0-9A-Z]{5}-[0-9A-Z]{5}).*"))
                    .toList();
            assertEquals(tag.equals("nl") ? 5 + 6 : 10 + 5, foreign.size());
            foreign.forEach(text -> assertTrue(ReceivedInvitation.isolated(text), text.getTextContent()));
        });
    }
}
