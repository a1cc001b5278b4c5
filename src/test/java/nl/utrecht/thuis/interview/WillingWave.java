package nl.utrecht.thuis.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.SealedContact;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;

/** A closed wave of which people said yes to a talk, made with the API; what they sealed is sealed for them. */
public record WillingWave(String code) {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    private static final String PERSON = "700000;Zebedeus;Quill;vrouw;01-02-1990;Syrische;Asielstatushouder;B1-route;B1 haalbaar;A2;"
            + "08-05-2022;Overvecht;;;Straat 1;3518 KE;Utrecht;\r\n";

    /** Somebody who is willing. */
    public record Willing(String address, String language, String sex, String age, String group) {
        String background() {
            return "sex=" + sex + "&age=" + age + "&group=" + group;
        }
    }

    /** As many of one kind. */
    static List<Willing> people(int number, String language, String sex, String age, String group) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Willing(sex + age + group + language + i + "@praten.example", language, sex, age, group)).toList();
    }

    /** Two large kinds, so that each has places and a reserve. */
    public static List<Willing> two(int ofEach) {
        List<Willing> people = new ArrayList<>(people(ofEach, "ar", "vrouw", "26-30", "asylum"));
        people.addAll(people(ofEach, "nl", "man", "31-40", "family"));
        return people;
    }

    public static WillingWave closed(List<Willing> people) {
        WillingWave wave = new WillingWave("v-" + UUID.randomUUID().toString().substring(0, 8));
        api().contentType("application/json").body(Map.of("code", wave.code, "name", "Een meting")).post("/api/v1/waves").then()
                .statusCode(201);
        api().multiPart("file", "register.csv", (HEADINGS + PERSON).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/waves/" + wave.code + "/bronbestand").then().statusCode(200);
        api().contentType("application/json").body(Map.of("overrideReason", "test")).post("/api/v1/waves/" + wave.code + "/open").then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> people.forEach(wave::seal));
        api().contentType("application/json").post("/api/v1/waves/" + wave.code + "/close").then().statusCode(200);
        return wave;
    }

    private static io.restassured.specification.RequestSpecification api() {
        return Staff.calling(Role.RESEARCHER);
    }

    private void seal(Willing person) {
        try {
            SealedContact contact = new SealedContact(person.address(), person.language(), person.background(), "");
            Arc.container().instance(Envelopes.class).get().seal(code, Box.INTERVIEW,
                    new ObjectMapper().writeValueAsString(contact).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where, in which languages, one time with that many places in a week; drawn and invited. */
    public WillingWave invited(int places) {
        plan();
        slot("10:00", places);
        post("draw");
        post("invite");
        return this;
    }

    void plan() {
        post("plan", "venue", "Stadskantoor", "minutes", "60", "languages", "nl", "interpreter", "yes", "interviewer", "Noor");
    }

    void slot(String time, int places) {
        post("slots", "day", LocalDate.now().plusDays(7).toString(), "time", time, "places", String.valueOf(places));
    }

    /** A form of the researcher's page. */
    Response send(String form, String... fields) {
        String session = Staff.session(Role.RESEARCHER);
        var request = Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("sure", "yes");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post("/staff/waves/" + code + "/interviews/" + form);
    }

    /** The same, and it works. */
    void post(String form, String... fields) {
        send(form, fields).then().statusCode(303);
    }

    String page() {
        return Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + code + "/interviews").then().statusCode(200).extract()
                .asString();
    }

    List<Candidate> candidates() {
        return QuarkusTransaction.requiringNew().call(() -> Candidate.ofWave(code));
    }

    List<Candidate> in(CandidateState state) {
        return candidates().stream().filter(candidate -> candidate.state == state).toList();
    }

    Candidate candidate(UUID id) {
        return candidates().stream().filter(candidate -> candidate.candidateId.equals(id)).findFirst().orElseThrow();
    }

    List<InterviewSlot> slots() {
        return QuarkusTransaction.requiringNew().call(() -> InterviewSlot.ofWave(code));
    }

    /** The path of the page of somebody who was invited, after the language. */
    public String pathOfSomebody() {
        return path(in(CandidateState.INVITED).get(0));
    }

    /** The path of somebody's page after the language. */
    String path(Candidate candidate) {
        return "/talk/" + code + "/" + Arc.container().instance(ConsentLinks.class).get().token(code, ConsentPurpose.INTERVIEW,
                candidate.candidateId, TalkResource.USE);
    }
}
