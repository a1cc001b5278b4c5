package nl.utrecht.thuis.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a phone receives over the wire, as Chromium counts it: {@code encodedDataLength}, which is headers and compressed body, of every answer
 * and redirect. What comes from the phone's own cache counts for nothing.
 */
final class Traffic {
    private final Map<String, String> asked = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private double bytes;
    private double fontBytes;
    private final Page phone;

    /** Listens to a phone from now on. */
    Traffic(Page phone) {
        this.phone = phone;
        CDPSession session = phone.context().newCDPSession(phone);
        session.send("Network.enable");
        session.on("Network.requestWillBeSent", this::sent);
        session.on("Network.requestServedFromCache", event -> requests.remove(asked.get(id(event))));
        session.on("Network.loadingFinished", this::finished);
    }

    /** What came since the last time this was asked, once the phone is at rest. */
    Total take() {
        phone.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        Total total = new Total(Math.round(bytes), Math.round(fontBytes), List.copyOf(requests));
        bytes = 0;
        fontBytes = 0;
        requests.clear();
        return total;
    }

    /** Bytes without and of fonts, and the addresses that were asked for. */
    record Total(long bytes, long fontBytes, List<String> requests) {}

    private void sent(JsonObject event) {
        String url = event.getAsJsonObject("request").get("url").getAsString();
        if (event.has("redirectResponse")) {
            bytes += event.getAsJsonObject("redirectResponse").get("encodedDataLength").getAsDouble();
        }
        if (event.get("type").getAsString().equals("Font")) {
            fonts.add(id(event));
        }
        asked.put(id(event), url);
        requests.add(url);
    }

    private void finished(JsonObject event) {
        double length = event.get("encodedDataLength").getAsDouble();
        if (fonts.contains(id(event))) {
            fontBytes += length;
        } else {
            bytes += length;
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
