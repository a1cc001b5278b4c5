package nl.utrecht.thuis.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;

/** The first measurement, October 2023, played from a synthetic copy that has exactly the published figures. */
@ApplicationScoped
class Wave2023 {
    static final String CODE = "2023";
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate OPENING = LocalDate.of(2023, 10, 2);
    private static final int DAYS = 21;
    private static final int SEED = 2023;

    @Inject
    MovableClock clock;
    @Inject
    Researcher researcher;
    @Inject
    Fieldwork fieldwork;
    @Inject
    Settlement settlement;
    @Inject
    Questionnaires questionnaires;

    void play() throws Exception {
        byte[] register = resource("bronbestand-2023.csv");
        clock.travelTo(at(OPENING.minusDays(7), 9));
        researcher.createWave(
                Map.of("code", CODE, "name", "Thuis in Utrecht 2023", "questionnaire", "thuis-2023", "referenceDate", "2023-10-01",
                        "agency", "I&O Research"));
        researcher.importRegister(CODE, register);
        clock.travelTo(at(OPENING, 9));
        researcher.open(CODE);
        fieldwork.awaitDelivery(CODE);
        fieldwork.play(CODE, respondents(register), moments(), false);
        clock.travelTo(at(OPENING.plusDays(DAYS), 17));
        researcher.close(CODE);
        settlement.play(CODE, OPENING.plusDays(DAYS));
    }

    private List<Fieldwork.Respondent> respondents(byte[] register) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        for (NamedCsvRecord person : read(register, ';')) {
            addresses.put(person.getField("clientnummer"), person.getField("email"));
        }
        Questionnaire questionnaire = questionnaires.get("thuis-2023");
        List<Fieldwork.Respondent> respondents = new ArrayList<>();
        for (NamedCsvRecord row : read(resource("answers-2023.csv"), ',')) {
            String address = Objects.requireNonNull(addresses.get(row.getField("clientnummer")));
            respondents.add(new Fieldwork.Respondent(address, row.getField("taal"), slug -> fields(questionnaire, slug, row, address),
                    Integer.MAX_VALUE));
        }
        Collections.shuffle(respondents, new Random(SEED));
        return respondents;
    }

    /** The form that gives a row's answer; options are numbered there in printed order, several answers have a column each. */
    private static Map<String, List<String>> fields(Questionnaire questionnaire, String slug, NamedCsvRecord row, String address) {
        Question question = questionnaire.find(slug).orElseThrow();
        List<String> options = question.options().stream().map(option -> option.code()).toList();
        switch (question.code()) {
            case "V1", "V6" :
                return Map.of("answer", options.stream()
                        .filter(option -> row.getField(question.code() + "." + (options.indexOf(option) + 1)).equals("1")).toList());
            case "V10" :
                return Map.of("answer", List.of(row.getField("V10").equals("1") ? "yes" : "no"), "address", List.of(address));
            case "V11" :
                return Map.of("answer", List.of(options.get(Integer.parseInt(row.getField("V11")) - 1)), "address",
                        row.getField("V11").equals("2") ? List.of(address) : List.of());
            case "V11.address" :
                return Map.of("answer", List.of("same-address"));
            case "remarks" :
                return Map.of("text", List.of(""));
            default :
                String number = row.getField(question.code());
                return number.isEmpty()
                        ? Map.of("skip", List.of("yes"))
                        : Map.of("answer", List.of(options.get(Integer.parseInt(number) - 1)));
        }
    }

    private static List<Instant> moments() {
        return Stream.iterate(0, day -> day + 1).limit(DAYS).map(day -> at(OPENING.plusDays(day), 14)).toList();
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(UTRECHT).toInstant();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Wave2023.class.getResourceAsStream("/demonstration/wave-2023/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static List<NamedCsvRecord> read(byte[] csv, char separator) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        }
    }
}
