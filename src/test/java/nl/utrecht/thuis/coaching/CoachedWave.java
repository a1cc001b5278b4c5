package nl.utrecht.thuis.coaching;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;

/** A wave made with the API, whose register has coaches; the coaches' accounts are made with it. */
public final class CoachedWave {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    private static final List<String> NATIONALITIES = List.of("Belgische", "Britse", "Turkse", "Syrische", "Iraanse", "Afghaanse",
            "Eritrese");

    public final String code = "c-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> coaches = new LinkedHashMap<>();
    private int people;

    private CoachedWave() {}

    /** In the field; @param clients how many clients each coach has, by the coach's name in the register, which is the username too */
    public static CoachedWave open(Map<String, Integer> clients) {
        CoachedWave wave = ready(clients);
        wave.openNow();
        return wave;
    }

    /** The same, with a register and not yet open. */
    public static CoachedWave ready(Map<String, Integer> clients) {
        CoachedWave wave = new CoachedWave();
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave.code, "name", "Een meting"))
                .post("/api/v1/waves").then().statusCode(201);
        StringBuilder register = new StringBuilder(HEADINGS);
        clients.forEach((coach, count) -> {
            wave.coaches.put(coach, wave.code + "." + coach);
            IntStream.range(0, count).forEach(i -> register.append(row(wave.people++, coach.isEmpty() ? "" : wave.code + "." + coach)));
        });
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", register.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/waves/" + wave.code + "/bronbestand").then().statusCode(200).body("rejected", equalTo(0));
        wave.coaches.values().forEach(CoachedWave::account);
        return wave;
    }

    public void openNow() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test"))
                .post("/api/v1/waves/" + code + "/open").then().statusCode(200);
    }

    /** Every tenth has no e-mail address: those whose number ends in 9. */
    private static String row(int person, String coach) {
        return String.join(";", number(person), "Voornaam" + person, "Ächternaam" + (900 - person), person % 2 == 0 ? "vrouw" : "man",
                "01-02-1990", NATIONALITIES.get(person % NATIONALITIES.size()), "Asielstatushouder", "B1-route", "B1 haalbaar", "A2",
                "08-05-2022", "Overvecht", person % 10 == 9 ? "" : "client." + person + "@example.org", "", "Straat 1", "3518 KE",
                "Utrecht",
                coach) + "\r\n";
    }

    /** The client number of the nth person of the register. */
    public static String number(int person) {
        return String.valueOf(800_000 + person);
    }

    /** The username of a coach. */
    public String username(String coach) {
        return coaches.getOrDefault(coach, code + "." + coach);
    }

    /** A new browser session of a coach of this wave. */
    public String session(String coach) {
        return Staff.session(username(coach));
    }

    public static void account(String username) {
        Accounts accounts = Arc.container().instance(Accounts.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.find(username).isEmpty()) {
                accounts.create(username, "Noor de Vries", Role.COACH, "nl", Staff.PASSWORD, "test");
            }
        });
    }

    /** The path of the coach's page, or of one below it. */
    public String path(String below) {
        return "/staff/caseload/" + code + below;
    }

    public static Response post(String session, String path) {
        return form(session).post(path);
    }

    public static RequestSpecification form(String session) {
        return Staff.browsing(session).formParam("token", FormToken.of(session));
    }

    /** A researcher gives a client to a coach, or to nobody. */
    public void give(int person, String coach) {
        String session = Staff.session(Role.RESEARCHER);
        form(session).formParam("clientNumber", number(person)).formParam("coach", coach.isEmpty() ? "" : username(coach))
                .post("/staff/waves/" + code + "/coaches/clients").then().statusCode(303);
    }
}
