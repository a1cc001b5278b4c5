package nl.utrecht.thuis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.invitation.DecideRounds;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.ScriptedServer;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.participant.RegisterUpdate;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.KeepTimetable;
import nl.utrecht.thuis.wave.Readiness;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.Wave;

/** A wave through which a test lives half hour by half hour: the clock moves, the jobs run, and what arrives at the mail server is written down. */
@ApplicationScoped
class LivedWave {
    static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]{15})(?=\\s)");
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";

    @Inject
    KeepTimetable timetable;
    @Inject
    DecideRounds rounds;
    @Inject
    SendMessages sendMessages;
    @Inject
    Readiness readiness;
    @Inject
    Persons persons;
    @Inject
    Event<RegisterUpdate> updates;
    @Inject
    Clock clock;
    private final List<Arrived> arrived = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private String code = "";

    /** A mail as it came in, and in which half hour. */
    record Arrived(LocalDateTime when, String to, MimeMessage message) {
        String subject() {
            return read(message::getSubject);
        }

        String language() {
            return header("Content-Language");
        }

        UUID id() {
            return UUID.fromString(header("Message-ID").replaceAll("^<|@.*$", ""));
        }

        String text() {
            return read(() -> (String) ((Multipart) message.getContent()).getBodyPart(0).getContent()).replace("\r\n", "\n");
        }

        /** Path of the personal link; empty where there is none. */
        String link() {
            Matcher link = LINK.matcher(text());
            return link.find() ? link.group(1) : "";
        }

        String header(String name) {
            String header = read(() -> message.getHeader(name, null));
            return header == null ? "" : header;
        }

        /** How many times somebody is named as its recipient. */
        int recipients() {
            return read(() -> message.getAllRecipients().length);
        }
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the wave as researchers do, as of the real time; then it is the first of October. */
    void begin(String wave, Map<String, String> nationalities, LocalDateTime start) {
        code = wave;
        arrived.clear();
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave, "name", "Een hele meting"))
                .post("/api/v1/waves").then().statusCode(201);
        Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", register(nationalities), "text/csv")
                .post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(200);
        now = start.atZone(UTRECHT).toInstant();
        TimeTravel.to(now);
    }

    private static byte[] register(Map<String, String> nationalities) {
        return (HEADINGS
                + new TreeSet<>(nationalities.keySet()).stream().map(name -> number(name) + ";Zebedeus;" + name + ";vrouw;01-02-1990;"
                        + nationalities.get(name) + ";Asielstatushouder;B1-route;B1 haalbaar;A2;08-05-2022;Overvecht;"
                        + (name.startsWith("without") ? "" : address(name)) + ";;Straat 1;3518 KE;Utrecht;").collect(joining("\r\n"))
                + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String number(String name) {
        return String.valueOf(900_000_000L + Math.abs(name.hashCode() % 1_000_000));
    }

    String clientNumber(String name) {
        return number(name);
    }

    static String address(String name) {
        return name + "@leven.example";
    }

    /** Puts the wave's settings in, and makes it ready. */
    void ready(LocalDate opens, int fieldDays, LocalTime from, LocalTime until, String days, List<Round> planned) {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave wave = Wave.get(code);
            wave.opensOn = opens;
            wave.fieldDays = fieldDays;
            wave.sendWindow.from = from;
            wave.sendWindow.until = until;
            wave.sendWindow.days = days;
            Round.delete("waveCode", code);
            planned.forEach(round -> {
                round.waveCode = code;
                round.persist();
            });
        });
        readiness.ready(code, "test", "researcher");
    }

    static Round round(RoundKind kind, String code, int day, String time) {
        Round round = new Round();
        round.kind = kind;
        round.code = code;
        round.dayOffset = day;
        round.sendTime = LocalTime.parse(time);
        return round;
    }

    /** Lives on, half hour by half hour, until that moment in Utrecht has been lived too. */
    void until(String local) {
        Instant end = LocalDateTime.parse(local).atZone(UTRECHT).toInstant();
        for (; !now.isAfter(end); now = now.plus(STEP)) {
            TimeTravel.to(now);
            runJobs();
        }
    }

    /** What runs every few seconds, once. */
    void runJobs() {
        timetable.run(clock.instant());
        rounds.run(clock.instant());
        sendMessages.run(clock.instant());
        List<ScriptedServer.Received> taken = ScriptedMail.server().taken().toList();
        taken.subList(arrived.size(), taken.size())
                .forEach(mail -> arrived.add(new Arrived(LocalDateTime.ofInstant(clock.instant(), UTRECHT)
                        .withSecond(0).withNano(0), mail.recipient(), parse(mail.mail()))));
    }

    private static MimeMessage parse(String mail) {
        return read(() -> new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** The mails for one person, in the order in which they came. */
    List<Arrived> to(String name) {
        return arrived.stream().filter(mail -> mail.to().equals(address(name))).toList();
    }

    /** Who got mail in which half hour. */
    Map<String, TreeSet<String>> byHalfHour() {
        return arrived.stream().collect(groupingBy(mail -> mail.when().toString(), TreeMap::new,
                mapping(mail -> mail.to().replaceAll("@.*", ""), toCollection(TreeSet::new))));
    }

    /** The register has another address for somebody from now on. */
    void changeAddress(String name, String address) {
        change(name, address, participant -> new RegisterUpdate.ContactChanged(code, participant.participantId, participant.language, true,
                true));
    }

    /** The register says that somebody has moved. */
    void move(String name) {
        change(name, null, participant -> new RegisterUpdate.Left(code, participant.participantId, LeaveReason.MOVED));
    }

    private interface Update {
        RegisterUpdate of(Participant participant);
    }

    private void change(String name, String address, Update update) {
        QuarkusTransaction.requiringNew().run(() -> {
            Participant participant = Participant.find(code, participant(name)).orElseThrow();
            if (address != null) {
                persons.write(participant, with(persons.decrypt(participant), address));
            }
            updates.fire(update.of(participant));
        });
    }

    private static Person with(Person p, String address) {
        return new Person(p.clientNumber(), p.firstName(), p.lastName(), p.birthDate(), address, p.telephone(), p.street(), p.postcode(),
                p.city(), p.coach(), p.sex(), p.nationality(), p.group(), p.route(), p.toets(), p.level(), p.start(), p.district());
    }

    /** The participant of that name. */
    UUID participant(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Participant.<Participant>list("waveCode", code).stream()
                .filter(participant -> persons.decrypt(participant).lastName().equals(name)).findFirst()
                .orElseThrow().participantId);
    }
}
