package nl.utrecht.thuis.report.planner;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;

/** A wave in the field of 40 refugee women, who lag behind, and 40 men who came for their families; 8 of the women have no address. Five others are a group too small. */
public final class PlannedWave {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    static final int WOMEN_DONE = 2;
    static final int MEN_DONE = 20;
    public final String code;

    private PlannedWave(String code) {
        this.code = code;
    }

    /** So many of them have answered, as the counts say. */
    public static PlannedWave open() {
        PlannedWave wave = new PlannedWave("p-" + UUID.randomUUID().toString().substring(0, 8));
        StringBuilder register = new StringBuilder(HEADINGS);
        for (int i = 0; i < 85; i++) {
            boolean woman = i < 40 || i >= 80;
            boolean asylum = i < 40;
            register.append(800000 + i).append(";Naam").append(i).append(";Achternaam;").append(woman ? "vrouw" : "man")
                    .append(";01-02-1990;Syrische;").append(asylum ? "Asielstatushouder" : "Gezins- en overige migrant")
                    .append(";B1-route;;;08-05-2022;Overvecht;").append(i % 5 == 0 && asylum ? "" : "p" + i + "@planned.example")
                    .append(";;Laan 1;3511 AA;Utrecht;\r\n");
        }
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave.code, "name", "Een meting"))
                .post("/api/v1/waves").then().statusCode(201);
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", register.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/waves/" + wave.code + "/bronbestand").then().statusCode(200);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test"))
                .post("/api/v1/waves/" + wave.code + "/open").then().statusCode(200);
        return wave;
    }

    /** The same, and people have answered. */
    public static PlannedWave answered() {
        PlannedWave wave = open();
        wave.answer("asylum", "vrouw", WOMEN_DONE);
        wave.answer("family", "man", MEN_DONE);
        return wave;
    }

    /** So many more with that background have answered, as the counts say. */
    void answer(String group, String sex, int people) {
        Participation participation = Arc.container().instance(Participation.class).get();
        Map<Background, Counts> cells = QuarkusTransaction.requiringNew().call(() -> participation.read(code).joints().get(0).cells());
        Background background = cells.keySet().stream().filter(cell -> cell.category(Feature.GROUP).filter(group::equals).isPresent())
                .filter(cell -> cell.category(Feature.SEX).filter(sex::equals).isPresent()).findFirst().orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> participation.raise(code, background.cell(), Step.DONE, people));
    }
}
