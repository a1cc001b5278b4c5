package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/** The font that the browser really draws with: letters of a script come from a font that was made for it, never from whatever has a glyph. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FontsTest {
    private static final Map<String, String> MADE_FOR = Map.of("Arab", "Arab", "Ethi", "Ethiopic");

    @Inject
    Languages languages;

    @Test
    void lettersAreDrawnWithAFontOfTheirScript() {
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            phone.navigate("/" + language.tag() + "/help");
            Set<String> fonts = fontsOf(phone, "main p");
            assertEquals(1, fonts.stream().filter(font -> font.contains(MADE_FOR.getOrDefault(language.script(), ""))).count(),
                    language.tag() + " is drawn with " + fonts);
            phone.context().close();
        }
    }

    @Test
    void theNameOfTigrinyaIsDrawnWithoutLettersOnOtherPages() {
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            phone.navigate("/" + language.tag() + "/help");
            phone.locator("summary").click();
            boolean own = language.ownFont();
            assertEquals(own ? 0 : 1, phone.locator(".thuis-languages svg.thuis-name[role=img]").count(), language.tag());
            if (!own) {
                assertTrue(phone.locator(".thuis-languages a[hreflang=ti] svg").boundingBox().width > 30, "the name can be seen");
                assertEquals("ትግርኛ", phone.locator(".thuis-languages a[hreflang=ti] svg").getAttribute("aria-label"));
            }
            phone.context().close();
        }
    }

    private static Set<String> fontsOf(Page phone, String selector) {
        CDPSession session = phone.context().newCDPSession(phone);
        session.send("DOM.enable");
        session.send("CSS.enable");
        int root = session.send("DOM.getDocument").getAsJsonObject("root").get("nodeId").getAsInt();
        JsonObject where = new JsonObject();
        where.addProperty("nodeId", root);
        where.addProperty("selector", selector);
        JsonObject node = new JsonObject();
        node.add("nodeId", session.send("DOM.querySelector", where).get("nodeId"));
        Set<String> families = new TreeSet<>();
        for (JsonElement font : session.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts")) {
            families.add(font.getAsJsonObject().get("familyName").getAsString());
        }
        return families;
    }
}
