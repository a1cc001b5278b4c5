package nl.utrecht.thuis.response;

import static nl.utrecht.thuis.consent.ConsentPurpose.INTERVIEW;
import static nl.utrecht.thuis.consent.ConsentPurpose.PRIZE_DRAW;
import static nl.utrecht.thuis.staff.Staff.calling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.utrecht.thuis.consent.ConsentWave;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.KeysConfig;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;

/** A wave in the field in which everybody has sent something else, two had begun anew, and some gave an address. */
record FilledWave(String code) {
    static final int PEOPLE = 12;
    static final int DRAFTS = 2;
    static final int IN_THE_DRAW = 3;
    static final int WILLING = 2;
    private static final int FIRST = 710_000;

    static FilledWave open() {
        FilledWave wave = new FilledWave("f-" + UUID.randomUUID().toString().substring(0, 8));
        String path = "/api/v1/waves/" + wave.code;
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave.code, "name", "Meting " + wave.code))
                .post("/api/v1/waves").then().statusCode(201);
        calling(Role.RESEARCHER).multiPart("file", "register.csv", register(), "text/csv").post(path + "/bronbestand").then()
                .statusCode(200);
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test")).post(path + "/open").then()
                .statusCode(200);
        wave.everybodySends();
        return wave;
    }

    private static byte[] register() {
        StringBuilder rows = new StringBuilder("clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
                + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n");
        IntStream.range(0, PEOPLE)
                .forEach(i -> rows.append(FIRST + i).append(";Zebedeus;Quill").append(i).append(";vrouw;01-02-1990;Syrische;"
                        + "Asielstatushouder;B1-route;B1 haalbaar;A2;08-05-2022;Overvecht;;;Straat 1;3518 KE;Utrecht;\r\n"));
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void everybodySends() {
        Participation participation = bean(Participation.class);
        String cell = QuarkusTransaction.requiringNew()
                .call(() -> participation.read(code).joints().get(0).cells().keySet().iterator().next().cell());
        for (int i = 0; i < PEOPLE; i++) {
            TestInvitations.finish(code, String.valueOf(FIRST + i));
            byte[] answers = sealed(i, cell);
            QuarkusTransaction.requiringNew().run(() -> {
                bean(Envelopes.class).seal(code, Box.ANSWERS, answers);
                participation.raise(code, cell, Step.DONE, 1);
            });
        }
        for (int i = 0; i < DRAFTS; i++) {
            saveDraft();
        }
        IntStream.range(0, IN_THE_DRAW).forEach(i -> consents().seal(PRIZE_DRAW, code + "." + i + "@closing.example"));
        IntStream.range(0, WILLING).forEach(i -> consents().seal(INTERVIEW, code + "." + i + "@closing.example"));
    }

    /** The answers of that person, as they are stored in the end. */
    static Map<String, List<String>> answers(int person) {
        return Map.of("V1", List.of("answer-" + person));
    }

    private static byte[] sealed(int person, String cell) {
        try {
            return bean(ObjectMapper.class).writeValueAsBytes(new SealedAnswers("nl", cell, answers(person)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void saveDraft() {
        QuarkusTransaction.requiringNew().run(() -> {
            Draft draft = new Draft();
            draft.waveCode = code;
            draft.draftId = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            draft.content = new byte[64];
            draft.persist();
        });
    }

    ConsentWave consents() {
        return new ConsentWave(code);
    }

    Response close() {
        return calling(Role.RESEARCHER).contentType("application/json").post("/api/v1/waves/" + code + "/close");
    }

    /** What is stored, sorted. */
    List<String> stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> nl.utrecht.thuis.response.Response.ofWave(code).stream().map(response -> response.answers).sorted().toList());
    }

    /** Where the wave's keys are. */
    Path keys() {
        return bean(KeysConfig.class).keys().resolve(code);
    }

    /** A number that a query gives; {@code ?} stands for the wave. */
    long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = bean(AgroalDataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("?", "'" + code + "'"))) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String... statements) {
        try (Connection connection = bean(AgroalDataSource.class).getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("?", "'" + code + "'"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
