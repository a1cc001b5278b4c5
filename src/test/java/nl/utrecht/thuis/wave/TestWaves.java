package nl.utrecht.thuis.wave;

import static nl.utrecht.thuis.staff.Staff.calling;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.staff.Role;

/** Waves for tests of what is set and when they open and close. */
final class TestWaves {
    private static final String REGISTER = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n"
            + "900001;Zebedeus;Quill;vrouw;01-02-1990;Syrische;Asielstatushouder;B1-route;B1 haalbaar;A2;"
            + "08-05-2022;Overvecht;;;Straat 1;3518 KE;Utrecht;coach@example.org\r\n";

    private TestWaves() {}

    /** A draft as in 2023; its code. */
    static String draft() {
        String code = "s-" + UUID.randomUUID().toString().substring(0, 8);
        bean(Waves.class).create(new NewWave(code, "Meting " + code, null, null, null, List.of("nl")), "test");
        return code;
    }

    static void withARegister(String wave) {
        calling(Role.RESEARCHER).multiPart("file", "register.csv", REGISTER.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(200);
    }

    static void change(String wave, UnaryOperator<WaveSettings> edit) {
        bean(ChangeSettings.class).change(wave, edit, "test");
    }

    /** The settings with that calendar: days and hours as in {@link CalendarSettings}. */
    static void calendar(String wave, UnaryOperator<CalendarSettings> edit) {
        change(wave, now -> now.with(edit.apply(now.calendar())));
    }

    static Wave get(String wave) {
        return QuarkusTransaction.requiringNew().call(() -> Wave.get(wave));
    }

    static WaveSettings settings(String wave) {
        return bean(ChangeSettings.class).read(wave);
    }

    /** The lines of the audit log about the wave, the oldest first, as {@code action detail}. */
    static List<String> audited(String wave) {
        List<String> lines = bean(AuditLog.class).latest(10_000).stream().filter((AuditEntry entry) -> wave.equals(entry.waveCode))
                .map(entry -> entry.action + " " + entry.detail).toList();
        return lines.stream().sorted((a, b) -> lines.indexOf(b) - lines.indexOf(a)).toList();
    }

    static Map<String, String> reason() {
        return Map.of("overrideReason", "proef");
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
