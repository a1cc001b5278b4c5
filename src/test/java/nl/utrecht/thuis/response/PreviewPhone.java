package nl.utrecht.thuis.response;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's phone that looks at a preview: keeps the last page and sends its forms, with what they hold and what is chosen. */
final class PreviewPhone {
    private static final Pattern INPUT = Pattern
            .compile("<input type=\"hidden\"( form=\"([a-z]+)\")? name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form id=\"forward\" method=\"post\" action=\"([^\"]*)\"");
    private static final Pattern GO = Pattern.compile("formaction=\"([^\"]*)\"[^>]*>([^<]*)");

    private final Supplier<RequestSpecification> asking;
    private String html = "";

    PreviewPhone(Supplier<RequestSpecification> asking) {
        this.asking = asking;
    }

    /** Without any cookie. */
    static PreviewPhone ofGuest() {
        return new PreviewPhone(RestAssured::given);
    }

    String html() {
        return html;
    }

    Response open(String path) {
        return shown(asking.get().redirects().follow(false).get(path));
    }

    /** Sends the form that leads on. */
    Response forward(Map<String, List<String>> chosen) {
        return send(action(), chosen);
    }

    /** Presses the button with these words, with what is chosen on the page. */
    Response press(String words, Map<String, List<String>> chosen) {
        Matcher button = GO.matcher(html);
        while (button.find()) {
            if (button.group(2).replaceAll("<[^>]*>", "").strip().equals(words)) {
                return go(button.group(1).replaceFirst("#.*", ""), "there", chosen);
            }
        }
        throw new AssertionError("No button '" + words + "' in " + html);
    }

    Response go(String path, String kind, Map<String, List<String>> chosen) {
        Map<String, List<String>> fields = new LinkedHashMap<>(chosen);
        fields.put("go", List.of(kind));
        return send(path, fields);
    }

    Response send(String path, Map<String, List<String>> chosen) {
        Map<String, List<String>> fields = hidden();
        fields.putAll(chosen);
        return shown(asking.get().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded").formParams(fields).redirects().follow(false).post(path));
    }

    /** The name of the screen. */
    String screen() {
        return hidden().getOrDefault("screen", List.of("no preview")).get(0);
    }

    String state() {
        return hidden().get("state").get(0);
    }

    String action() {
        Matcher action = ACTION.matcher(html);
        assertTrue(action.find(), html);
        return action.group(1);
    }

    /** What the form of the page holds, whether inside it or tied to it by its name. */
    Map<String, List<String>> hidden() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(html.replaceAll("(?s)<form method=\"post\".*?</form>", ""));
        while (input.find()) {
            fields.put(input.group(3), new ArrayList<>(List.of(unescaped(input.group(4)))));
        }
        return fields;
    }

    private Response shown(Response response) {
        html = response.asString();
        return response;
    }

    static String unescaped(String attribute) {
        return attribute.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
