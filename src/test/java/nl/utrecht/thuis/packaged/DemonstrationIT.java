package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody finds who starts the demonstration. */
class DemonstrationIT {
    private static final String WAVES = "/api/v1/waves";
    private static final List<Pattern> SECRETS = List.of(Pattern.compile("/u/"), Pattern.compile("[\\w.+-]+@[\\w-]+\\.[A-Za-z]"),
            Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{15}\\b"), Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}\\b"),
            Pattern.compile("\\b06\\d{8}\\b"));
    private static Demonstration demonstration;

    @BeforeAll
    static void start() {
        demonstration = Demonstration.running();
    }

    @Test
    void nobodySignsInBeforeItIsComplete() {
        assertEquals(List.of(503, 200), demonstration.answersToSignIn());
    }

    /** It must be complete in two minutes of two cores: four of processor time, which neighbours make up to twice as long. */
    @Test
    void playsInTwoMinutesOfTwoCores() {
        assertTrue(demonstration.firstStart().compareTo(Duration.ofSeconds(480)) < 0, demonstration.firstStart().toString());
    }

    @Test
    void printsOneLinkALanguageAndEachOpens() throws IOException {
        List<String> tags = csv(Path.of("i18n/languages.csv")).stream().map(language -> language.getField("tag")).toList();
        Map<String, List<String>> links = demonstration.links();
        assertEquals(tags, List.copyOf(links.keySet()));
        links.forEach((tag, paths) -> {
            assertEquals(1, paths.size(), tag);
            String page = demonstration.application().http().get(paths.get(0)).body();
            assertTrue(page.contains("<html lang=\"" + tag + "\""), page);
            assertTrue(page.contains("<form id=\"forward\""), page);
        });
    }

    @Test
    void writesNoOtherSecret() {
        for (String line : demonstration.application().output().split("\n")) {
            if (!line.startsWith("personal-link ")) {
                SECRETS.forEach(secret -> assertFalse(secret.matcher(line).find(), line));
            }
        }
    }

    @Test
    void hasAWaveThatIsForgottenAndOneInTheField() {
        Map<String, String> states = new TreeMap<>();
        Http.json(demonstration.application().http().get(WAVES))
                .forEach(wave -> states.put(wave.get("code").asText(), wave.get("state").asText()));
        assertEquals(Map.of("2023", "anonymised", "2026", "in-the-field"), states);
    }

    /** Drawn, talked to, settled and anonymised over HTTP; what stays is answers and counts. */
    @Test
    void keepsNobodyOf2023() {
        JsonNode anonymised = read("/2023/anonymise");
        assertEquals("certified", anonymised.get("step").asText());
        assertEquals(List.of("researcher", "researcher-2"),
                List.of(anonymised.get("askedBy").asText(), anonymised.get("confirmedBy").asText()));
        anonymised.get("rows").forEach(rows -> assertEquals(0, rows.asLong(), anonymised.toString()));
        assertEquals(List.of(), demonstration.application().database()
                .texts("select participant_id::text from invitation where wave_code = '2023' union all "
                        + "select consent_id::text from consent where wave_code = '2023'"));
        String published = demonstration.application().http().get("/nl/draw/2023/published.txt").body();
        assertTrue(published.contains("seed") && published.lines().filter(line -> line.contains("handed-over")).count() <= 5, published);
    }

    /** Table B2.1 of the monitor report of 2023; differences are printed in whole points, halves away from zero. */
    @Test
    void hasThePublishedCompositionOf2023() throws IOException {
        JsonNode report = read("/2023/representativeness");
        for (NamedCsvRecord printed : csv(Path.of("src/test/resources/bronbestand/table-b2-1.csv"))) {
            JsonNode category = StreamSupport.stream(report.get("categories").spliterator(), false)
                    .filter(candidate -> candidate.get("variable").asText().equals(printed.getField("variable"))
                            && candidate.get("category").asText().equals(printed.getField("category")))
                    .findFirst().orElseThrow(() -> new AssertionError("Not reported: " + printed));
            assertEquals(Integer.parseInt(printed.getField("register_n")), category.get("registerCount").asInt(), printed.toString());
            assertEquals(Integer.parseInt(printed.getField("response_n")), category.get("responseCount").asInt(), printed.toString());
            assertPrinted(printed.getField("register_pct_printed"), category.get("registerPercentage"), 1);
            assertPrinted(printed.getField("response_pct_printed"), category.get("responsePercentage"), 1);
            assertPrinted(printed.getField("difference_pp_printed"), category.get("differencePoints"), 0);
        }
    }

    /** Of the joint counts alone, long after the answers were mixed: {@code rindicators.json}, from R. */
    @Test
    void hasTheRepresentativityOf2023() {
        Map<String, Double> known = Map.of("", .967280307244, "?variables=sex,age", .967280307244, "?variables=age", .961566069372,
                "?variables=sex", 1.0);
        known.forEach((query, r) -> assertEquals(r, read("/2023/representativeness" + query).get("r").asDouble(), 1e-9, query));
        JsonNode figures = read("/2023/representativeness?variables=sex,age");
        assertEquals(.0258475148358, figures.get("rStandardError").asDouble(), 1e-9);
        assertEquals(.079287286974, figures.get("cv").asDouble(), 1e-9);
        assertEquals(.062634686914, figures.get("cvStandardError").asDouble(), 1e-9);
        Map<String, Double> chiSquares = Map.of("sex", .370507645344, "age", 6.71785953522, "nationality", 19.4684551529);
        chiSquares.forEach((variable, chiSquare) -> assertEquals(chiSquare,
                read("/2023/representativeness?variables=" + variable).get("tests").get(0).get("chiSquare").asDouble(), 1e-8, variable));
    }

    /** The days are played in minutes: that each has its figures shows that they are kept as the days pass. */
    @Test
    void hasRepresentativityOverTheDays() {
        for (String wave : List.of("2023", "2026")) {
            List<String> days = demonstration.application().database()
                    .texts("select day::text from representativity_day where wave_code = '" + wave + "' and base = 'REGISTER' order by 1");
            assertTrue(days.size() > 5, wave + " " + days);
        }
    }

    /** Monitor report of 2023, chapter 2: 1,231 people, 896 with an address, 254 answered. */
    @Test
    void hasThePublishedResponseOf2023() {
        JsonNode figures = read("/2023/response");
        assertEquals(List.of(1231, 896, 896, 254), List.of(figures.get("register").asInt(), figures.get("withAddress").asInt(),
                figures.get("invited").asInt(), figures.get("done").asInt()));
        assertEquals(254, doneOverTheDays(figures));
    }

    @Test
    void hasAWaveInTheFieldWithTheRegisterOf2024() {
        JsonNode figures = read("/2026/response");
        assertEquals(2061, figures.get("register").asInt());
        assertTrue(figures.get("done").asInt() > 100, figures.toString());
        assertTrue(figures.get("done").asInt() < figures.get("started").asInt(), figures.toString());
        assertEquals(figures.get("done").asInt(), doneOverTheDays(figures));
    }

    @Test
    void onlyResearchersMayWorkWithWaves() {
        Map<String, Integer> refusals = Map.of("coach", 403, "translator", 403, "administrator", 403, "", 401);
        refusals.forEach((role, status) -> {
            Http http = role.isEmpty() ? demonstration.application().http() : demonstration.as(role);
            for (String path : List.of("/2023/response", "/2023/representativeness", "/2026/response")) {
                assertEquals(status, http.get(WAVES + path).statusCode(), role + path);
            }
            assertEquals(status, http.postJson(WAVES, Map.of("code", "x", "name", "x")).statusCode(), role);
            assertEquals(status, http.postJson(WAVES + "/2026/open", Map.of()).statusCode(), role);
            assertEquals(status, http.postJson(WAVES + "/2026/close", Map.of()).statusCode(), role);
            assertEquals(status, http.upload(WAVES + "/2026/bronbestand", "clientnummer").statusCode(), role);
        });
    }

    @Test
    void aRestartPlaysNothingAgain() {
        String answered = demonstration.links().get("ar").get(0);
        new Phone(demonstration.application().http(), answered, Phone.Choice.FIRST).finish();
        JsonNode closed = read("/2023/response");
        JsonNode open = read("/2026/response");
        List<String> ids = responses();
        demonstration.application().stop();
        assertFalse(Files.exists(demonstration.application().data().resolve("postmaster.pid")), "the database is stopped as well");
        demonstration.start();
        assertTrue(demonstration.lastStart().compareTo(Duration.ofSeconds(60)) < 0, demonstration.lastStart().toString());
        assertEquals(ids, responses());
        assertEquals(closed, read("/2023/response"));
        assertEquals(open, read("/2026/response"));
        assertEquals(1, demonstration.links().get("ar").size());
        assertFalse(demonstration.links().toString().contains(answered.substring(answered.lastIndexOf('/'))), "has answered");
    }

    private static List<String> responses() {
        return demonstration.application().database().texts("select wave_code || response_id from response order by 1");
    }

    private static JsonNode read(String path) {
        return Http.json(demonstration.as("researcher").get(WAVES + path));
    }

    private static int doneOverTheDays(JsonNode figures) {
        return StreamSupport.stream(figures.get("perDay").spliterator(), false).mapToInt(day -> day.get("done").asInt()).sum();
    }

    private static void assertPrinted(String printed, JsonNode exact, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(exact.asDouble()).setScale(decimals, RoundingMode.HALF_UP);
        assertEquals(0, new BigDecimal(printed).compareTo(rounded), printed + " and " + exact);
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
            return rows.stream().toList();
        }
    }
}
