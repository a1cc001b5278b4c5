package nl.utrecht.thuis.recording;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.SpokenUnit;
import nl.utrecht.thuis.questionnaire.file.SpokenUnits;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Incentives;
import org.junit.jupiter.api.Test;

/** Staff sees what can be heard, and gives a speaker what cannot. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecordingsPageTest {
    private static final String PAGE = "/staff/recordings";

    @Inject
    SpokenUnits units;
    @Inject
    Recordings recordings;
    @Inject
    Languages languages;
    @Inject
    TextBook books;

    private static Response get(Role role, String path) {
        return Staff.browsing(Staff.session(role)).get(path);
    }

    private static List<NamedCsvRecord> toRecord(String tag) {
        Response file = get(Role.TRANSLATOR, PAGE + "/to-record.csv?language=" + tag);
        file.then().statusCode(200).contentType("text/csv").header("Content-Disposition",
                containsString("to-record-" + tag + ".csv"));
        String text = file.asString();
        assertEquals('\uFEFF', text.charAt(0));
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void researchersAndTranslatorsSeeEveryLanguage() {
        for (Role role : List.of(Role.RESEARCHER, Role.TRANSLATOR)) {
            String page = get(role, PAGE).then().statusCode(200).extract().asString();
            languages.all().forEach(language -> assertTrue(page.contains(">" + language.name() + "</a>"), language.tag()));
            assertTrue(page.contains("href=\"/staff/recordings\" aria-current=\"page\""));
        }
        for (Role role : List.of(Role.COACH, Role.ADMINISTRATOR)) {
            get(role, PAGE).then().statusCode(403);
            get(role, PAGE + "/to-record.csv").then().statusCode(403);
        }
        get(Role.TRANSLATOR, PAGE + "?language=xx").then().statusCode(404);
        get(Role.TRANSLATOR, PAGE + "?language=prs").then().statusCode(200).body(containsString("lang=\"fa-AF\" dir=\"rtl\">دری</bdi>"));
    }

    @Test
    void aSpeakerGetsExactlyWhatCannotBeHeardYet() {
        for (Language language : languages.all()) {
            List<NamedCsvRecord> rows = toRecord(language.tag());
            assertEquals(units.all().stream().filter(unit -> !isRecorded(language, unit)).map(SpokenUnit::unit).toList(),
                    rows.stream().map(row -> row.getField("unit")).toList());
            for (NamedCsvRecord row : rows) {
                assertEquals(language.tag(), row.getField("language"));
                assertEquals(new SpokenWords(row.getField("words")).hash(), row.getField("text"));
            }
        }
        NamedCsvRecord statement = toRecord("tr").stream().filter(row -> row.getField("unit").equals("v4.3")).findFirst().orElseThrow();
        assertTrue(statement.getField("words").startsWith(books.in(languages.get("tr")).of("v4.stem") + "\n"), statement.getField("words"));
    }

    private boolean isRecorded(Language language, SpokenUnit unit) {
        Map<String, Object> told = QuarkusTransaction.requiringNew().call(() -> Incentives.example().told());
        SpokenWords now = SpokenWords.of(books.in(language).telling(told), unit.keys());
        return recordings.all().stream().anyMatch(recording -> recording.tag().equals(language.tag())
                && recording.unit().equals(unit.unit()) && recording.textHash().equals(now.hash()));
    }

    @Test
    void theListCanBeNarrowedToAState() {
        String waiting = get(Role.RESEARCHER, PAGE + "?language=nl&state=not-approved").asString();
        assertTrue(waiting.contains("espeak-ng (synthetic)") && waiting.contains("src=\"/audio/nl/"), waiting);
        assertEquals(rows(waiting), Pattern.compile("<audio ").matcher(waiting).results().count());
        String missing = get(Role.RESEARCHER, PAGE + "?language=nl&state=missing").asString();
        String stale = get(Role.RESEARCHER, PAGE + "?language=nl&state=stale").asString();
        assertEquals(units.all().size(), rows(waiting) + rows(missing) + rows(stale));
        get(Role.RESEARCHER, PAGE + "?language=ti&state=not-approved").then().body(containsString("Geen teksten in deze toestand"))
                .body(not(containsString("<audio")));
        assertEquals(units.all().size(), rows(get(Role.RESEARCHER, PAGE + "?language=ti&state=").asString()));
    }

    private static long rows(String page) {
        return Pattern.compile("<tr><th scope=\"row\"><bdi dir=\"ltr\">").matcher(page).results().count();
    }
}
