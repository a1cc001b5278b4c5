package nl.utrecht.thuis.interview;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.SealedContact;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageSource;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

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

    /** Somebody of each language, drawn and invited. */
    public static WillingWave inEveryLanguage(Languages languages) {
        WillingWave wave = closed(
                languages.all().stream().flatMap(language -> people(1, language.tag(), "vrouw", "26-30", "asylum").stream()).toList());
        return wave.invited(languages.all().size());
    }

    /** The code of a wave that has not opened. */
    static String draft() {
        String code = "v-" + UUID.randomUUID().toString().substring(0, 8);
        api().contentType("application/json").body(Map.of("code", code, "name", "Een meting")).post("/api/v1/waves").then()
                .statusCode(201);
        return code;
    }

    public static WillingWave closed(List<Willing> people) {
        WillingWave wave = new WillingWave(draft());
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

    /** The day on which everybody is forgotten. */
    LocalDate due() {
        return QuarkusTransaction.requiringNew().call(() -> Retention.of(Wave.get(code), LocalDate.now()).due());
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

    /** Somebody who was asked says yes to a time, in Dutch. */
    Response agree(Candidate candidate, String slot) {
        return agree(candidate, slot, "06 12345678");
    }

    Response agree(Candidate candidate, String slot, String telephone) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("slot", slot, "language", "nl", "other", "", "telephone", telephone)
                .post("/nl" + path(candidate));
    }

    /** Somebody who was asked presses another button: {@code /later} or {@code /no}. */
    Response answer(Candidate candidate, String button) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post("/nl" + path(candidate) + button);
    }

    /** What was decided to mail to somebody; all templates when none is given. */
    List<OutboxMessage> messages(Candidate candidate, @Nullable String template) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("waveCode = ?1 and recipientId = ?2", code, candidate.candidateId)).stream()
                .filter(message -> template == null || message.template.equals(template)).toList();
    }

    /** The first mail of that template to somebody, as it would be sent now. */
    Optional<Mail> mail(Candidate candidate, String template) {
        return render(messages(candidate, template).get(0));
    }

    /** So many of them agree, to the first time. */
    public WillingWave agreed(int number) {
        in(CandidateState.INVITED).subList(0, number).forEach(one -> agree(one, slots().get(0).slotId.toString()));
        return this;
    }

    /** Destroys the key without which no link can be told from another, and before that, as when a wave is anonymised, the mails that wait. */
    public void forget() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.delete("waveCode", code));
        Arc.container().instance(WaveKeys.class).get().destroy(code, Purpose.CONTACTS);
    }

    /** Every mail about a talk to everybody who was invited, as somebody gets them one after the other until the talk is off; by language and template. */
    public SortedMap<String, Mail> everyMail() {
        SortedMap<String, Mail> mails = new TreeMap<>();
        List<Candidate> invited = in(CandidateState.INVITED);
        String slot = slots().get(0).slotId.toString();
        invited.forEach(one -> {
            List.of(PoolMail.TEMPLATE, InvitationMail.TEMPLATE, ReminderMail.TEMPLATE)
                    .forEach(template -> mails.put(name(one, template), now(one, template)));
            agree(one, slot);
            mails.put(name(one, AppointmentMail.TEMPLATE), now(candidate(one.candidateId), AppointmentMail.TEMPLATE));
        });
        post("slots/off", "slot", slot);
        invited.forEach(one -> mails.put(name(one, MovedMail.TEMPLATE), now(one, MovedMail.TEMPLATE)));
        post("settle");
        invited.forEach(one -> mails.put(name(one, MovedMail.TEMPLATE + "-off"), now(one, MovedMail.TEMPLATE)));
        return mails;
    }

    private static String name(Candidate candidate, String template) {
        return candidate.kind().language() + "-" + template;
    }

    private static Mail now(Candidate candidate, String template) {
        OutboxMessage message = new OutboxMessage();
        message.waveCode = candidate.waveCode;
        message.recipientId = candidate.candidateId;
        message.template = template;
        message.occasion = AppointmentMail.occasion(candidate);
        return render(message).orElseThrow();
    }

    /** A message as it would be sent now; empty when it would not. */
    static Optional<Mail> render(OutboxMessage message) {
        MessageSource source = Arc.container().listAll(MessageSource.class).stream().map(InstanceHandle::get)
                .filter(found -> found.template().equals(message.template)).findFirst().orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> source.render(message));
    }

    /** How often that was done. */
    long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", code, action));
    }
}
