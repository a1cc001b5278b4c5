package nl.utrecht.thuis.packaged;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody does who has just installed the product: the first administrator, a researcher, a wave with a small register. */
final class Installation {
    static final String ADMINISTRATOR = "eerste.beheerder";
    static final String RESEARCHER = "eerste.onderzoeker";
    static final String SECOND_RESEARCHER = "tweede.onderzoeker";
    static final String PASSWORD = "een-wachtwoord-om-te-delen";
    private static final Pattern SET_UP = Pattern.compile("https?://[^/\\s]+(/staff/set-up/\\S+)");
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach";

    private Installation() {}

    /** The path of the last link that the application printed for making the first administrator. */
    static String setUpLink(PackagedApplication application) {
        Matcher link = SET_UP.matcher(application.output());
        String last = null;
        while (link.find()) {
            last = link.group(1);
        }
        if (last == null) {
            throw new AssertionError("No set-up link was printed\n" + application.output());
        }
        return last;
    }

    static HttpResponse<String> setUp(PackagedApplication application, String link) {
        return application.http().postForm(link, Map.of("name", List.of("Eerste Beheerder"), "username", List.of(ADMINISTRATOR),
                "password", List.of(PASSWORD)));
    }

    /** An administrator and two researchers; the first researcher's token. */
    static String makeResearcher(PackagedApplication application) {
        expect(303, setUp(application, setUpLink(application)));
        Http browser = application.http();
        expect(303, browser.postForm("/staff/sign-in", Map.of("username", List.of(ADMINISTRATOR), "password", List.of(PASSWORD))));
        String token = Http.formToken(browser.get("/staff/accounts"));
        for (String username : List.of(RESEARCHER, SECOND_RESEARCHER)) {
            expect(303, browser.postForm("/staff/accounts", Map.of("token", List.of(token), "name", List.of(username), "username",
                    List.of(username), "role", List.of("researcher"), "language", List.of("nl"), "password", List.of(PASSWORD))));
        }
        return application.token(RESEARCHER, PASSWORD);
    }

    /** A wave in the field, to which so many people are invited. */
    static void openWave(Http researcher, String wave, int people) {
        openWave(researcher, Map.of("code", wave, "name", "Meting " + wave), register(people));
    }

    /**
     * A wave in the field, to which everybody of a register is invited.
     *
     * @param given what the API is given to make the wave
     * @param register the register as the municipality's system writes it
     */
    static void openWave(Http researcher, Map<String, ?> given, String register) {
        String wave = String.valueOf(given.get("code"));
        expect(201, researcher.postJson("/api/v1/waves", given));
        expect(200, researcher.upload("/api/v1/waves/" + wave + "/bronbestand", register));
        expect(200, researcher.postJson("/api/v1/waves/" + wave + "/open", Map.of("overrideReason", "proef")));
    }

    static void closeWave(Http researcher, String wave) {
        expect(200, researcher.postJson("/api/v1/waves/" + wave + "/close", Map.of()));
    }

    static String address(int person) {
        return "inwoner." + person + "@example.org";
    }

    private static String register(int people) {
        StringBuilder csv = new StringBuilder(HEADINGS).append("\r\n");
        for (int i = 0; i < people; i++) {
            csv.append(String.join(";", String.valueOf(600000 + i), "Voornaam" + i, "Achternaam" + i, i % 2 == 0 ? "man" : "vrouw",
                    "01-02-" + (1965 + i % 40), i % 3 == 0 ? "Turkse" : "Syrische", "Asielstatushouder", "B1-route", "B1 haalbaar", "A2",
                    "08-05-2022", "Overvecht", address(i), "", "Voorbeeldstraat " + i, "3518 KE", "Utrecht", "coach@example.org"))
                    .append("\r\n");
        }
        return csv.toString();
    }

    static void expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.request().method() + " answered " + response.statusCode() + ": " + response.body());
        }
    }
}
