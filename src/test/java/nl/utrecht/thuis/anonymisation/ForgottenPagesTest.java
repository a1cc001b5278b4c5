package nl.utrecht.thuis.anonymisation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the pages of an anonymised wave say: which show what stays, and that all others say that nothing is kept, without a form and without a count. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForgottenPagesTest {
    private static final String WAVES = "/staff/waves/{wave}";
    private static final String NOTHING = "Hiervan is niets bewaard.";
    /** On a page of which something stays. */
    private static final String NOBODY = "Van mensen is niets bewaard.";
    /** Pages of what stays: counts, texts, settings, the certificate. Every other page of a wave is {@link AboutPeople}. */
    private static final Set<String> STAYING = Set.of("", "/anonymise", "/certificate", "/certificate.html", "/certificate.txt",
            "/certificate.sig", "/field", "/field/now", "/planner", "/representativeness", "/messages", "/draw", "/consents");
    /** Without what they inherit: the application that is running has other class loaders. */
    private static final JavaClasses CLASSES = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.utrecht.thuis");
    });
    private static final Map<String, String> ANY = Map.of("language", "nl", "round", "invitation", "kind", "invitation");

    /** A method that answers a request for something of a wave. @param path behind the wave, as it is declared */
    private record Way(Method method, String path) {
        boolean isAboutPeople() {
            return method.isAnnotationPresent(AboutPeople.class) || method.getDeclaringClass().isAnnotationPresent(AboutPeople.class);
        }

        /** The page that it belongs to. */
        String page() {
            return path.replaceAll("(?<=.)/.*", "");
        }

        boolean takesAFile() {
            return method.isAnnotationPresent(Consumes.class)
                    && method.getAnnotation(Consumes.class).value()[0].equals("multipart/form-data");
        }

        String of(LivedWave wave) {
            String filled = path;
            for (Map.Entry<String, String> known : ANY.entrySet()) {
                filled = filled.replaceAll("\\{" + known.getKey() + "[^/]*}", known.getValue());
            }
            return "/staff/waves/" + wave.code + filled.replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
        }
    }

    private static List<Way> ways(Class<? extends Annotation> verb) {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect)
                .filter(type -> type.getAnnotation(Path.class).value().startsWith(WAVES))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(verb)))
                .map(method -> new Way(method, path(method))).toList();
    }

    private static String path(Method method) {
        String whole = method.getDeclaringClass().getAnnotation(Path.class).value().substring(WAVES.length());
        Path own = method.getAnnotation(Path.class);
        return own == null ? whole : whole + "/" + own.value();
    }

    private static String main(Response page) {
        String html = page.asString();
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }

    @AfterEach
    void sweep() {
        LivedWave.sweep();
    }

    @Test
    void aPageAboutPeopleSaysThatNothingIsKeptAndLeadsToTheCertificate() {
        LivedWave wave = LivedWave.anonymised();
        String session = Staff.session(Role.RESEARCHER);
        List<Way> pages = ways(GET.class).stream().filter(Way::isAboutPeople).toList();
        assertEquals(Set.of("/bronbestand", "/coaches", "/delivery", "/interviews", "/leaving", "/letters", "/person", "/pretest"),
                pages.stream().map(Way::page).collect(Collectors.toCollection(TreeSet::new)));
        for (Way way : pages) {
            Response page = Staff.browsing(session).get(way.of(wave));
            assertEquals(410, page.statusCode(), way.path());
            page.then().contentType(containsString("text/html"));
            String main = main(page);
            assertTrue(main.contains(NOTHING) && main.contains("href=\"/staff/waves/" + wave.code + "/certificate\""), main);
            assertFalse(main.contains("<form") || main.contains("<input"), main);
            Staff.browsing(session).head(way.of(wave)).then().statusCode(410);
            Staff.browsing(Staff.session(Role.COACH)).get(way.of(wave)).then().statusCode(403);
            assertFalse(main.replace(wave.code, "").replaceAll("<[^>]*>", "").matches("(?s).*\\d.*"), main);
        }
    }

    @Test
    void aPageOfWhatStaysOpens() {
        LivedWave wave = LivedWave.anonymised();
        String session = Staff.session(Role.RESEARCHER);
        List<Way> others = ways(GET.class).stream().filter(way -> !way.isAboutPeople()).toList();
        for (Way way : others.stream().filter(way -> STAYING.contains(way.path())).toList()) {
            assertEquals(200, Staff.browsing(session).get(way.of(wave)).statusCode(), way.path());
        }
        List<String> undecided = others.stream().map(Way::path)
                .filter(path -> !STAYING.contains(path) && !path.matches("/(messages|field|representativeness)/\\{.*|/setup.*")).toList();
        assertEquals(List.of(), undecided, "a new page of a wave is about people, or shows what stays when it is anonymised");
    }

    @Test
    void thePageOfTheWaveLeadsOnlyToWhatStays() {
        LivedWave wave = LivedWave.anonymised();
        String session = Staff.session(Role.RESEARCHER);
        List<String> links = Pattern.compile("<a href=\"(/staff/waves/[^\"#]+)\"")
                .matcher(main(Staff.browsing(session).get("/staff/waves/" + wave.code))).results().map(link -> link.group(1)).toList();
        assertTrue(links.size() > 5, links.toString());
        assertFalse(links.contains("/staff/waves/" + wave.code + "/draw"), "it has no vouchers");
        links.forEach(link -> Staff.browsing(session).get(link).then().statusCode(200));
    }

    @Test
    void noFormAboutPeopleIsTakenAnyMore() {
        LivedWave wave = LivedWave.anonymised();
        String session = Staff.session(Role.RESEARCHER);
        List<String> before = audited(wave);
        Set<String> pages = ways(GET.class).stream().filter(Way::isAboutPeople).map(Way::page).collect(Collectors.toSet());
        List<Way> forms = ways(POST.class).stream()
                .filter(way -> pages.contains(way.page()) || Set.of("/draw", "/consents", "/planner").contains(way.page())).toList();
        assertTrue(forms.size() > 25, "all of them");
        for (Way way : forms) {
            var request = Staff.browsing(session);
            String token = FormToken.of(session);
            Response answer = (way.takesAFile()
                    ? request.multiPart("token", token).multiPart("file", "register.csv", LivedWave.register(), "text/csv")
                    : request.formParams(Map.of("token", token, "sure", "yes", "address", "zebedeus1@quillworth.example", "name", "x",
                            "clientNumber", "600001", "reason", "moved", "audience", "no-address", "coach", "x", "person",
                            UUID.randomUUID().toString())))
                    .post(way.of(wave));
            answer.then().statusCode(400).body(containsString("is geanonimiseerd. Daarom kan dit nu niet."));
        }
        assertEquals(before, audited(wave));
        assertEquals(Map.of(), wave.personalRows());
    }

    @Test
    void norDoesTheApiTakeAnything() {
        LivedWave wave = LivedWave.anonymised();
        String path = "/api/v1/waves/" + wave.code;
        for (String form : List.of("/draw", "/draw/settle", "/draw/winners/ABCDEFGH/lapse", "/coaches", "/coaches/clients")) {
            Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of()).post(path + form).then().statusCode(400)
                    .body("type", containsString("wrong-wave-state"));
        }
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", LivedWave.register(), "text/csv").post(path + "/bronbestand")
                .then().statusCode(400).body("type", containsString("wrong-wave-state"));
        assertEquals(Map.of(), wave.personalRows());
    }

    @Test
    void anonymisingAgainContradictsNothing() {
        LivedWave wave = LivedWave.anonymised();
        String page = "/staff/waves/" + wave.code + "/anonymise";
        String session = Staff.session(Role.RESEARCHER);
        for (String form : List.of("", "/withdraw")) {
            LivedWave.form(session).formParam("backups", "geen").post(page + form).then().statusCode(400)
                    .body(containsString("is geanonimiseerd. Daarom kan dit nu niet."), not(containsString("niet afgerond")));
        }
        LivedWave.form(session).formParam("code", wave.code).post(page + "/confirm").then().statusCode(409)
                .body(containsString("er is al iemand akkoord gegaan"), not(containsString("niet afgerond")));
        wave.ask().then().statusCode(400).body("type", containsString("wrong-wave-state"));
        wave.confirm().then().statusCode(200); // the same person twice is once
        LivedWave.form(session).post(page + "/again").then().statusCode(303);
    }

    @Test
    void ofADrawTheNumbersStayAndOfConsentsTheWords() {
        LivedWave wave = LivedWave.anonymised();
        LivedWave.execute("insert into prize_draw (wave_code, state, prizes, commitment) values ('" + wave.code + "', 'SETTLED', 5, 'x')");
        LivedWave.execute("insert into consent_text (wave_code, purpose, text_version, language, words) values ('" + wave.code
                + "', 'PRIZE_DRAW', '1', 'nl', 'Ja, ik doe mee.')");
        String session = Staff.session(Role.RESEARCHER);
        String draw = main(Staff.browsing(session).get("/staff/waves/" + wave.code + "/draw"));
        assertTrue(draw.contains(NOBODY) && !draw.contains(NOTHING) && draw.contains("href=\"/nl/draw/" + wave.code + "\""), draw);
        assertFalse(draw.contains("<form") || draw.contains("<dl"), draw);
        String consents = main(Staff.browsing(session).get("/staff/waves/" + wave.code + "/consents"));
        assertTrue(consents.contains(NOBODY) && !consents.contains(NOTHING) && consents.contains("Ja, ik doe mee."), consents);
        assertFalse(consents.contains("<form") || consents.contains("<dl"), consents);
    }

    @Test
    void ofThePlannerWhatCameOfARoundStaysAndNothingIsProposed() {
        LivedWave wave = LivedWave.anonymised();
        QuarkusTransaction.requiringNew().run(() -> decidedRound(wave.code));
        for (String query : List.of("", "?form=budget&by=sex&messages=5", "?again=targeted-1")) {
            String main = main(Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code + "/planner" + query));
            assertTrue(main.contains(NOBODY) && main.contains("href=\"/staff/waves/" + wave.code + "/certificate\""), main);
            assertTrue(main.contains("Gepland en bereikt") && main.contains("Gepland: 5 mails"), main);
            for (String proposal : List.of("<form", "<input", "scenarios-heading", "why-heading", "plan-sentences", "/letters\"",
                    "/delivery\"")) {
                assertFalse(main.contains(proposal), proposal + main);
            }
        }
    }

    private static void decidedRound(String wave) {
        Round round = new Round();
        round.waveCode = wave;
        round.code = Round.TARGETED + 1;
        round.kind = RoundKind.TARGETED;
        round.sendTime = LocalTime.of(10, 0);
        round.decide(LocalDate.of(2026, 1, 12));
        round.persist();
        PlannedGroup group = new PlannedGroup();
        group.waveCode = wave;
        group.roundCode = round.code;
        group.background = "sex=vrouw";
        group.messages = 5;
        group.people = 20;
        group.doneBefore = 1;
        group.persist();
    }

    @Test
    void beforeThatThePagesShowWhatTheyDid() {
        LivedWave wave = LivedWave.closed();
        String session = Staff.session(Role.RESEARCHER);
        for (String page : List.of("/delivery", "/leaving", "/person", "/interviews", "/draw", "/consents")) {
            Staff.browsing(session).get("/staff/waves/" + wave.code + page).then().statusCode(200).body(not(containsString(NOTHING)),
                    not(containsString(NOBODY)));
        }
        Staff.browsing(session).get("/staff/waves/nowhere/delivery").then().statusCode(404);
    }

    private static List<String> audited(LivedWave wave) {
        return LivedWave.rows("select action from audit_entry where wave_code = '" + wave.code + "' order by happened_at").stream()
                .map(row -> Arrays.toString(row)).toList();
    }
}
