package nl.utrecht.thuis.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.QuestionnaireFile;

/**
 * A wave with a register of 2,600 people, played from the outside over the packaged application and a database server of the municipality's own.
 * Several hundred people answer one after another, which is easiest for whoever wants to put two lists side by side.
 */
final class PlayedWave implements AutoCloseable {
    static final String CODE = "bewijs";
    static final int PEOPLE = 2_600;
    static final int SENT = 420;
    static final int PUT_AWAY = 110;
    private static final String API = "/api/v1/waves/" + CODE;
    static final int SELECTOR = 6;
    private static final int VERIFIER = 8;
    private static final int QUESTIONS_UNTIL_PUT_AWAY = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]+)");

    private final MunicipalServer server;
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final PackagedApplication application;
    private final List<Inhabitant> people = Inhabitant.people(PEOPLE, new Random(PEOPLE));
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    /** From the installation until everybody who wants to has answered. */
    PlayedWave(PostgresVersion version) {
        mail.start();
        server = new MunicipalServer(version);
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.putAll(Map.of("THUIS_MAIL_HOST", mail.getSmtp().getBindTo(), "THUIS_MAIL_PORT",
                String.valueOf(mail.getSmtp().getPort()), "THUIS_MAIL_START_TLS", "false",
                // it lives for minutes and is started three times: it need not be compiled well
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
        application = new PackagedApplication(settings);
        application.start();
        invite(application.http().as(Installation.makeResearcher(application)));
        interview();
    }

    /** With a draw and without interviews, for which people are asked for an address all the same; mail goes out at any hour. */
    private void invite(Http researcher) {
        Installation.openWave(researcher,
                Map.of("code", CODE, "name", "Bewijs", "settings",
                        Map.of("promises", Map.of("prizes", 5, "prizeAmount", 50, "interviews", 0, "interviewReserve", 0), "calendar",
                                Map.of("sendFrom", "00:00", "sendUntil", "00:00", "sendDays", DayOfWeek.values()))),
                Inhabitant.csv(people));
        application.await("inviting everybody", PATIENCE,
                () -> database().number("select count(*) from outbox_message where state = 'SENT'") == PEOPLE);
        links.putAll(links(LINK));
    }

    /** By the address of who got it, the last link of a kind that was mailed. @param kind finds a link; its first group is the path */
    Map<String, String> links(Pattern kind) {
        Map<String, String> found = new HashMap<>();
        try {
            for (MimeMessage message : mail.getReceivedMessages()) {
                Matcher link = kind.matcher((String) ((Multipart) message.getContent()).getBodyPart(0).getContent());
                if (link.find()) {
                    found.put(message.getAllRecipients()[0].toString(), link.group(1));
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private void interview() {
        Questionnaire questionnaire = QuestionnaireFile.read(Path.of("questionnaires/thuis-2023.yaml"), new ContentErrors())
                .questionnaire();
        Map<String, String> ids = new HashMap<>();
        database().rows("select selector, participant_id from invitation").forEach(row -> ids.put(row.text(0), row.text(1)));
        List<Inhabitant> order = new ArrayList<>(people);
        Collections.shuffle(order, new Random(SENT));
        for (int i = 0; i < SENT + PUT_AWAY; i++) {
            String address = order.get(i).email();
            String link = links.get(address);
            Interviewee person = new Interviewee(questionnaire, application.http(), link, address, i);
            person.answer(i < SENT ? Integer.MAX_VALUE : QUESTIONS_UNTIL_PUT_AWAY);
            if (i < SENT) {
                given.put(ids.get(code(link).substring(0, SELECTOR)), person.given());
            }
        }
    }

    /**
     * A researcher does something with this wave over the API.
     *
     * @param username one of the two of {@link Installation}
     * @param step what comes after the wave in the address, such as {@code close}
     */
    void step(String username, String step, Object body) {
        Installation.expect(200, post(username, step, body));
    }

    /** The same, whatever comes of it. */
    HttpResponse<String> post(String username, String step, Object body) {
        return application.http().as(application.token(username, Installation.PASSWORD)).postJson(API + "/" + step, body);
    }

    /** What the API says to a researcher. @param below what comes after the wave in the address */
    JsonNode read(String below) {
        return Http.json(application.http().as(application.token(Installation.RESEARCHER, Installation.PASSWORD)).get(API + below));
    }

    /** The keys of this moment, in a directory that the application does not know. */
    Path copyKeys(String name) {
        Path copy = server.directory().resolve(name);
        MunicipalServer.copyTree(application.keys(), copy);
        return copy;
    }

    /** The files of the wave's keys of which nobody may know what is in them. */
    List<String> secretKeys() {
        return Stream.of(application.keys().resolve(CODE).toFile().list()).filter(file -> !file.endsWith(".public")).sorted().toList();
    }

    /** The directory of the stopped database, copied; then everything runs again. */
    Path stealFiles(String name) {
        application.stop();
        server.stop();
        Path copy = server.copy(name);
        server.start();
        application.start();
        return copy;
    }

    MunicipalServer server() {
        return server;
    }

    Database database() {
        return server.database();
    }

    PackagedApplication application() {
        return application;
    }

    List<Inhabitant> people() {
        return people;
    }

    /** What each person answered who sent, by the id of the person. */
    Map<String, String> given() {
        return given;
    }

    /** Everybody's code as it was mailed: a public part of six characters, a secret of eight, and one to check it. */
    List<String> codes() {
        return links.values().stream().map(PlayedWave::code).toList();
    }

    /** The secret half of everybody's code. */
    List<String> verifiers() {
        return codes().stream().map(code -> code.substring(SELECTOR, SELECTOR + VERIFIER)).toList();
    }

    private static String code(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        application.close();
        server.close();
        mail.stop();
    }
}
