package nl.utrecht.thuis.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Wave;

/** A wave in the field, made with the API as a researcher does, into whose boxes addresses are put as sending does. */
public record ConsentWave(String code) {
    private static final String REGISTER = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n"
            + "700000;Zebedeus;Quill;vrouw;01-02-1990;Syrische;Asielstatushouder;B1-route;B1 haalbaar;A2;08-05-2022;Overvecht;"
            + "door@door.example;0612345678;Straat 1;3518 KE;Utrecht;coach.een@example.org\r\n";

    public static ConsentWave open() {
        ConsentWave wave = made();
        wave.start();
        return wave;
    }

    /** A wave that is set up, with a register, and not open yet. */
    public static ConsentWave made() {
        String code = "c-" + UUID.randomUUID().toString().substring(0, 8);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body("{\"code\":\"" + code + "\",\"name\":\"Een meting\"}")
                .post("/api/v1/waves").then().statusCode(201);
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", REGISTER.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/waves/" + code + "/bronbestand").then().statusCode(200);
        return new ConsentWave(code);
    }

    public void start() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").body("{\"overrideReason\":\"test\"}")
                .post("/api/v1/waves/" + code + "/open").then().statusCode(200);
    }

    public void close() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").post("/api/v1/waves/" + code + "/close").then().statusCode(200);
    }

    /** As somebody does who answers V10 or V11 with an address. @param background canonical text */
    public void seal(ConsentPurpose purpose, String address, String language, String background) {
        QuarkusTransaction.requiringNew().run(() -> sealHere(purpose, address, language, background));
    }

    public void seal(ConsentPurpose purpose, String address) {
        seal(purpose, address, "nl", "");
    }

    /** The same in the transaction of the caller. */
    void sealHere(ConsentPurpose purpose, String address, String language, String background) {
        String version = bean(ConsentTexts.class).version(Wave.get(code), purpose, language);
        try {
            byte[] content = bean(ObjectMapper.class).writeValueAsBytes(new SealedContact(address, language, background, version));
            bean(Envelopes.class).seal(code, purpose.box(), content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the job does each minute. */
    public void openBoxes() {
        bean(OpenContactBoxes.class).run(Instant.now());
    }

    /** The consents that stand. */
    public List<Consents.Given> given(ConsentPurpose purpose) {
        return bean(Consents.class).of(code, purpose);
    }

    /** The consent of an address that stands. */
    public UUID consentOf(ConsentPurpose purpose, String address) {
        return given(purpose).stream().map(Consents.Given::id)
                .filter(id -> bean(Consents.class).address(code, purpose, id).filter(address::equals).isPresent()).findFirst()
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
