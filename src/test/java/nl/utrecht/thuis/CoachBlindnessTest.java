package nl.utrecht.thuis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.utrecht.thuis.Neighbourhood.Answering;
import nl.utrecht.thuis.coaching.CoachedWave;
import nl.utrecht.thuis.coaching.CountCaseloads;
import nl.utrecht.thuis.demonstration.Phone;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.invitation.DecideRounds;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Worlds that differ in what one client does are the same to the coach, byte by byte, over a whole wave with prompts, a reminder and letters: pages, headers, answers to forms and to API calls.
 * A world is a wave of its own with the same register; all live through the same days on the same clock, and the coach does the same in each.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestMail.class, scope = TestResourceScope.GLOBAL)
class CoachBlindnessTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate OPENING = LocalDate.now(UTRECHT);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String CLIENT = CoachedWave.number(0);
    private static final int CLIENTS = 8;
    private static final int LAST_DAY = 21;
    private static final int LETTERS = 6;

    @Inject
    Questionnaires questionnaires;
    @Inject
    DecideRounds rounds;
    @Inject
    SendMessages send;
    @Inject
    CountCaseloads count;
    @TestHTTPResource("/")
    URI base;

    /** A wave, and what its client does on which day. */
    private record World(String name, CoachedWave wave, Map<Integer, Consumer<CoachedWave>> deeds) {}

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void whatAClientDoesMakesNoByteOfDifferenceToTheCoach() {
        List<World> worlds = List.of(world("silent", Map.of()), world("answered before any prompt", Map.of(1, this::answer)),
                world("answered after a prompt", Map.of(4, this::answer)),
                world("answered after the last prompt", Map.of(12, this::answer)),
                world("only began", Map.of(1, wave -> fill(wave, 2))),
                world("declined", Map.of(1, wave -> TestInvitations.optOut(wave.code, CLIENT))),
                world("cannot be reached", Map.of(1, wave -> TestInvitations.comeBack(wave.code, CLIENT))),
                world("began, was prompted, finished", Map.of(1, wave -> fill(wave, 2), 11, this::answer)));
        for (int day = 0; day < LAST_DAY; day++) {
            live(worlds, day);
        }
        List<String> truths = worlds.stream().map(world -> TestInvitations.truth(world.wave().code, CLIENT)).toList();
        assertEquals(1, truths.stream().filter(truths.get(0)::equals).count(), "what happened was not the same: " + truths);
        assertTrue(truths.get(0).contains("reminder-1 SENT"), truths.get(0));
    }

    private void live(List<World> worlds, int day) {
        travel(day, LocalTime.of(3, 0));
        count.run(moment(day, LocalTime.of(3, 0)));
        travel(day, LocalTime.NOON);
        rounds.run(moment(day, LocalTime.NOON));
        send.run(moment(day, LocalTime.NOON));
        for (World world : worlds) {
            world.deeds().getOrDefault(day, wave -> {
            }).accept(world.wave());
        }
        if (day == LETTERS) {
            worlds.forEach(CoachBlindnessTest::printLetters);
        }
        Map<Integer, List<BiFunction<Coach, String, Response>>> acts = acts();
        if (acts.containsKey(day) || acts.containsKey(day - 1) || worlds.stream().anyMatch(world -> world.deeds().containsKey(day))) {
            List<Coach> coaches = worlds.stream().map(Coach::new).toList();
            acts.getOrDefault(day, List.of()).forEach(act -> compare(coaches, day, coach -> act.apply(coach, coach.client())));
            Coach.PAGES.forEach(page -> compare(coaches, day, coach -> coach.page(page)));
            compare(coaches, day, coach -> coach.search("voornaam0"));
            compare(coaches, day, Coach::api);
        }
    }

    /** What the coach does, by day. */
    private static Map<Integer, List<BiFunction<Coach, String, Response>>> acts() {
        return Map.of(2, List.of((coach, client) -> coach.post("/clients/" + client + "/prompt")), 3,
                List.of((coach, client) -> coach.post("/prompt"), (coach, client) -> coach.post("/prompt"),
                        (coach, client) -> coach.post("/clients/" + client + "/prompt")),
                5, List.of((coach, client) -> coach.post("/clients/" + client + "/letter")), 9,
                List.of((coach, client) -> coach.call("/clients/" + client + "/prompt")), 10,
                List.of((coach, client) -> coach.call("/prompt"), (coach, client) -> coach.call("/clients/" + client + "/letter")));
    }

    private static void compare(List<Coach> coaches, int day, Function<Coach, Response> seen) {
        String first = coaches.get(0).bytes(seen.apply(coaches.get(0)));
        assertTrue(first.startsWith("200 ") || first.startsWith("303 "), first);
        for (Coach coach : coaches.subList(1, coaches.size())) {
            assertEquals(first, coach.bytes(seen.apply(coach)), "day " + day + ": " + coach.world.name());
        }
    }

    /** A researcher prints the letters that coaches asked for; nobody prints for who has answered. */
    private static void printLetters(World world) {
        CoachedWave.form(Staff.session(Role.RESEARCHER)).formParam("audience", "requested")
                .post("/staff/waves/" + world.wave().code + "/letters")
                .then().statusCode(303);
    }

    private World world(String name, Map<Integer, Consumer<CoachedWave>> deeds) {
        Map<String, Integer> clients = new LinkedHashMap<>();
        clients.put("anna", CLIENTS);
        clients.put("", 3);
        return new World(name, CoachedWave.open(clients), deeds);
    }

    private void answer(CoachedWave wave) {
        fill(wave, Integer.MAX_VALUE);
    }

    private void fill(CoachedWave wave, int stopAfter) {
        Phone.answers(base.toString().replaceAll("/$", ""), TestInvitations.link(wave.code, CLIENT, "nl"), "nl",
                new Answering(questionnaires.get("thuis-2023"), 1, ""), stopAfter);
    }

    private static Instant moment(int day, LocalTime time) {
        return OPENING.plusDays(day).atTime(time).atZone(UTRECHT).toInstant();
    }

    private static void travel(int day, LocalTime time) {
        TimeTravel.home();
        TimeTravel.ahead(Duration.between(Instant.now(), moment(day, time)));
    }

    /** The coach of a world, with a browser and a bearer token. What differs between any two waves is written alike: its code, tokens, random ids. */
    private static final class Coach {
        static final List<String> PAGES = List.of("", "/prompt", "/history", "/texts", "/clients/" + 0, "/clients/" + 1);
        private final World world;
        private final CoachedWave wave;
        private final String session;
        private final List<String> ids;

        Coach(World world) {
            this.world = world;
            wave = world.wave();
            session = wave.session("anna");
            ids = IntStream.range(0, CLIENTS).mapToObj(person -> TestInvitations.id(wave.code, CoachedWave.number(person)).toString())
                    .toList();
        }

        String client() {
            return ids.get(0);
        }

        Response page(String page) {
            Matcher client = Pattern.compile("/clients/(\\d)").matcher(page);
            return browsing().get(wave.path(client.matches() ? "/clients/" + ids.get(Integer.parseInt(client.group(1))) : page));
        }

        Response post(String below) {
            return browsing().formParam("token", FormToken.of(session)).post(wave.path(below));
        }

        Response search(String name) {
            return browsing().formParam("token", FormToken.of(session)).formParam("name", name).post(wave.path(""));
        }

        Response api() {
            return plain(Staff.calling(wave.username("anna"))).get("/api/v1/caseload/" + wave.code);
        }

        Response call(String below) {
            return plain(Staff.calling(wave.username("anna"))).post("/api/v1/caseload/" + wave.code + below);
        }

        /** Status, headers and body. */
        String bytes(Response response) {
            Map<String, String> headers = new TreeMap<>();
            response.headers().forEach(header -> headers.put(header.getName().toLowerCase(), header.getValue()));
            headers.remove("date");
            String all = response.statusCode() + " " + headers + "\n" + response.asString();
            String alike = all.replace(wave.code, "WAVE").replace(FormToken.of(session), "TOKEN");
            return ID.matcher(alike).replaceAll(id -> "CLIENT-" + ids.indexOf(id.group()));
        }

        private RequestSpecification browsing() {
            return plain(Staff.browsing(session));
        }

        /** Uncompressed, so that the length is that of what stands there. */
        private static RequestSpecification plain(RequestSpecification request) {
            return request.config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        }
    }
}
