package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveNotFound;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import nl.utrecht.thuis.wave.WrongWaveState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BronbestandTest {
    @Inject
    Bronbestand bronbestand;
    @Inject
    RegisterAtOpening opening;
    @Inject
    Participation participation;
    @Inject
    Persons persons;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    AgroalDataSource database;
    private String wave;

    @BeforeEach
    void makeAWave() {
        wave = "b-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een meting", null, null, null, null), "test");
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Participant.inBatches(wave, 1000, batch -> batch.forEach(row -> people.add(persons.decrypt(row)))));
        return people.stream().sorted((a, b) -> a.clientNumber().compareTo(b.clientNumber())).toList();
    }

    private Counts total() {
        return participation.read(wave).total();
    }

    private void become(WaveState state) {
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).state = state);
    }

    @Test
    void theRegisterOf2023IsImportedWithItsMargins() {
        Report report = bronbestand.importInto(wave, RegisterSource.of(ExampleRegister.of2023()), "noor");
        assertEquals(1231, report.accepted());
        assertEquals(1231, total().of(Step.REGISTER));
        assertEquals(896, total().of(Step.WITH_ADDRESS));
        Map<String, Counts> sex = participation.read(wave).margin(Feature.SEX);
        assertEquals(515, sex.get("man").of(Step.REGISTER));
        assertEquals(716, sex.get("vrouw").of(Step.REGISTER));
        assertEquals(283, participation.read(wave).margin(Feature.NATIONALITY).get("Syrische").of(Step.REGISTER));
        assertEquals(283, Participant.count("waveCode = ?1 and language = 'ar' and background like '%nationality=Syrische%'", wave));
        assertEquals(waves.today(), Wave.get(wave).registerDate);
    }

    @Test
    void aCheckStoresNothing() {
        assertEquals(3, bronbestand.check(wave, ExampleRegister.of(3).source()).accepted());
        assertEquals(List.of(), people());
        assertEquals(0, total().of(Step.REGISTER));
    }

    @Test
    void peopleComeBackAsTheFileHasThem() {
        bronbestand.importInto(wave, ExampleRegister.of(2).source(), "noor");
        assertEquals(List.of("500000", "500001"), people().stream().map(Person::clientNumber).toList());
        assertEquals(LocalDate.of(1990, 2, 1), people().get(0).birthDate());
        assertEquals("Kwartelstraatje 1", people().get(1).street());
    }

    @Test
    void aSecondImportReplacesTheFirstAndItsCounts() {
        bronbestand.importInto(wave, ExampleRegister.of(5).source(), "noor");
        bronbestand.importInto(wave, ExampleRegister.of(3).with(4, "email", "").with(2, "geslacht", "man").source(), "noor");
        assertEquals(3, people().size());
        assertEquals(3, total().of(Step.REGISTER));
        assertEquals(2, total().of(Step.WITH_ADDRESS));
        assertEquals(1, participation.read(wave).margin(Feature.SEX).get("man").of(Step.REGISTER));
    }

    @Test
    void aRejectedImportLeavesTheFirstRegisterUntouched() {
        bronbestand.importInto(wave, ExampleRegister.of(3).source(), "noor");
        List<Person> before = people();
        RegisterRejected rejected = assertThrows(RegisterRejected.class,
                () -> bronbestand.importInto(wave, ExampleRegister.of(8).with(9, "geboortedatum", "31-02-2001").source(), "noor"));
        assertEquals(7, rejected.report().accepted());
        assertEquals(before, people());
        assertEquals(3, total().of(Step.REGISTER));
    }

    @Test
    void aClosedWaveKeepsItsRegister() {
        bronbestand.importInto(wave, ExampleRegister.of(3).source(), "noor");
        become(WaveState.CLOSED);
        assertThrows(WrongWaveState.class, () -> bronbestand.importInto(wave, ExampleRegister.of(2).source(), "noor"));
        assertEquals(3, people().size());
    }

    @Test
    void aWaveThatDoesNotExistHasNoRegister() {
        assertThrows(WaveNotFound.class, () -> bronbestand.check("nowhere", ExampleRegister.of(1).source()));
        assertThrows(WaveNotFound.class, () -> bronbestand.importInto("nowhere", ExampleRegister.of(1).source(), "noor"));
    }

    @Test
    void aWaveWithoutARegisterDoesNotOpen() {
        String blocker = "bronbestand.blocker.no-register";
        assertEquals(1, waves.blockers(wave).firm().stream().filter(detail -> detail.key().equals(blocker)).count());
        bronbestand.importInto(wave, ExampleRegister.of(1).source(), "noor");
        assertEquals(0, waves.blockers(wave).firm().stream().filter(detail -> detail.key().equals(blocker)).count());
    }

    @Test
    void openingCountsAgainWithTheFrozenSettings() {
        bronbestand.importInto(wave, RegisterSource.of(ExampleRegister.of2023()), "noor");
        QuarkusTransaction.requiringNew().run(() -> {
            Wave settings = Wave.get(wave);
            settings.features = "sex,age";
            settings.ageClasses = "18-30,31+";
            opening.classifyAgain(new WaveOpening.Prepared(settings, clock.instant()));
        });
        assertEquals(4, participation.read(wave).joints().get(0).cells().size());
        assertEquals(1231, total().of(Step.REGISTER));
        assertEquals(333 + 289, participation.read(wave).margin(Feature.AGE).get("18-30").of(Step.REGISTER));
        assertEquals(361 + 248, Participant.count("waveCode = ?1 and background like '%age=31%2B' escape '!'", wave));
    }

    @Test
    void theDatabaseHoldsNothingOfAPersonInPlainText() throws SQLException {
        bronbestand.importInto(wave, ExampleRegister.of(20).source(), "noor");
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("participant", "participation_cell", "audit_entry", "wave")) {
                String bytes = bytesOf(connection, table);
                for (String secret : List.of("Zebedeus", "Quillfeather", "Kwartelstraatje", "3518 KE", "zebedeus.500001@", "500001",
                        "061234567",
                        "coach.een", "1990-02-01", "01-02-1990", "2022-05-08")) {
                    assertFalse(bytes.contains(secret), table + " holds " + secret);
                }
            }
        }
    }

    private static String bytesOf(Connection connection, String table) throws SQLException {
        StringBuilder bytes = new StringBuilder();
        try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    bytes.append(value instanceof byte[] raw ? new String(raw, StandardCharsets.ISO_8859_1) : String.valueOf(value))
                            .append('\n');
                }
            }
        }
        return bytes.toString();
    }
}
