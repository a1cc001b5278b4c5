package nl.utrecht.thuis.invitation;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Wave;

/** A wave in the field, made with the API as a researcher does. */
record OpenWave(String wave) {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";

    /** With people who all have the same features and each an address. */
    static OpenWave of(int people) {
        return of(people, "Syrische");
    }

    static OpenWave of(int people, String nationality) {
        StringBuilder register = new StringBuilder(HEADINGS);
        for (int i = 0; i < people; i++) {
            register.append(700000 + i).append(";Zebedeus;Quill").append(i).append(";vrouw;01-02-1990;").append(nationality)
                    .append(";Asielstatushouder;B1-route;"
                            + "B1 haalbaar;A2;08-05-2022;Overvecht;")
                    .append("door").append(i).append("@door.example;0612345678;Straat 1;3518 KE;"
                            + "Utrecht;coach.een@example.org\r\n");
        }
        return of(register.toString().getBytes(StandardCharsets.UTF_8));
    }

    static OpenWave of(byte[] register) {
        String wave = "i-" + UUID.randomUUID().toString().substring(0, 8);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body("{\"code\":\"" + wave + "\",\"name\":\"Een meting\"}")
                .post("/api/v1/waves").then().statusCode(201);
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", register, "text/csv")
                .post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(200);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body("{\"overrideReason\":\"test\"}")
                .post("/api/v1/waves/" + wave + "/open").then().statusCode(200);
        return new OpenWave(wave);
    }

    /** As if it had opened that day, for three weeks; its invitations go out from that moment. */
    OpenWave openedOn(LocalDate day, Instant invitations) {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave opened = Wave.get(wave);
            opened.openedOn = day;
            opened.closesOn = day.plusDays(21);
            OutboxMessage.update("nextAttemptAt = ?1 where waveCode = ?2", invitations, wave);
        });
        return this;
    }

    void close() {
        Staff.calling(Role.RESEARCHER).contentType("application/json").post("/api/v1/waves/" + wave + "/close").then().statusCode(200);
    }

    /** The codes of everybody in it. */
    List<Code> codes() {
        Codes codes = Arc.container().instance(Codes.class).get();
        return QuarkusTransaction.requiringNew().call(() -> Invitation.ofWave(wave).stream().map(codes::of).toList());
    }

    /** A code that fits its check character and was never given: the same selector, another verifier. */
    static String wrong(Code code) {
        return new Code(code.selector(), code.verifier().equals("00000000") ? "00000001" : "00000000").compact();
    }

    /** A code whose selector nobody has. */
    static String unknown() {
        return new Code(Code.randomSelector(), "00000000").compact();
    }
}
