package nl.utrecht.thuis.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.questionnaire.file.QuestionnaireFile;

/** Who really answered what in the wave of 2023, to keep the score with. No attacker has this: it needs the keys and the played answers. */
final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ANSWERS = Path.of("src/main/resources/demonstration/wave-2023/answers-2023.csv");
    private static final List<String> SEVERAL = List.of("V1", "V6");
    private static final List<String> NOT_STORED = List.of("clientnummer", "taal", "V10", "V11");

    private final Map<String, String> givenByPerson = new HashMap<>();
    private final Map<String, String> stored = new HashMap<>();

    Truth(Database database, Path keys) throws IOException {
        Map<String, String> givenByClient = givenByClient();
        WaveKeys waveKeys = new WaveKeys(keys);
        for (Database.Row row : database.rows("select participant_id, encode(person, 'hex') from participant where wave_code = '2023'")) {
            byte[] person = waveKeys.decrypt("2023", Purpose.PERSONS, HexFormat.of().parseHex(row.text(1)),
                    ("2023/" + row.text(0)).getBytes(StandardCharsets.UTF_8));
            String given = givenByClient.get(JSON.readTree(person).get("clientNumber").asText());
            if (given != null) {
                givenByPerson.put(row.text(0), given);
            }
        }
        for (Database.Row row : database.rows("select response_id, answers from response where wave_code = '2023'")) {
            stored.put(row.text(0), ofStored(JSON.readTree(row.text(1))));
        }
    }

    /** What the people answered, sorted. */
    List<String> given() {
        return givenByPerson.values().stream().sorted().toList();
    }

    /** What is stored, sorted; the same when the mix lost and added nothing. */
    List<String> stored() {
        return stored.values().stream().sorted().toList();
    }

    /** How many of the links are right. Answers that several people gave alike count as right for each of them. */
    long correct(Map<String, String> answerByPerson) {
        return answerByPerson.entrySet().stream().filter(link -> stored.get(link.getValue()).equals(givenByPerson.get(link.getKey())))
                .count();
    }

    private static Map<String, String> givenByClient() throws IOException {
        Questionnaire questionnaire = QuestionnaireFile.read(Path.of("questionnaires/thuis-2023.yaml"), new ContentErrors())
                .questionnaire();
        Map<String, String> given = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(ANSWERS))) {
            rows.forEach(row -> given.put(row.getField("clientnummer"), ofRow(questionnaire, row)));
        }
        return given;
    }

    /** Columns are questions with the number of the option, or options ({@code V1.3}) with a 1 where chosen. */
    private static String ofRow(Questionnaire questionnaire, NamedCsvRecord row) {
        SortedMap<String, List<String>> answers = new TreeMap<>();
        for (String column : row.getHeader()) {
            String value = row.getField(column);
            String battery = column.split("\\.")[0];
            if (NOT_STORED.contains(column) || value.isEmpty() || SEVERAL.contains(battery) && !value.equals("1")) {
                continue;
            }
            String code = SEVERAL.contains(battery) ? battery : column;
            int option = Integer.parseInt(SEVERAL.contains(battery) ? column.substring(battery.length() + 1) : value);
            answers.computeIfAbsent(code, question -> new ArrayList<>())
                    .add(questionnaire.find(code).orElseThrow().options().get(option - 1).code());
        }
        answers.values().forEach(options -> options.sort(null));
        return answers.toString();
    }

    private static String ofStored(JsonNode answers) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        answers.properties().forEach(answer -> {
            List<String> options = new ArrayList<>();
            answer.getValue().forEach(option -> options.add(option.asText()));
            options.sort(null);
            if (!options.isEmpty()) {
                sorted.put(answer.getKey(), options);
            }
        });
        return sorted.toString();
    }
}
