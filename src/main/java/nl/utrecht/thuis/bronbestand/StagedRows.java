package nl.utrecht.thuis.bronbestand;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.ErasedPersons;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.PersonBatch;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Classification;

/** Writes rows of a file as participants to be, a batch in one short transaction. */
@ApplicationScoped
class StagedRows {
    private static final String TABLE = "register_row (wave_code, run_id, row_number, participant_id, person, client_number_hash, "
            + "name_birth_hash, named, content_hash, coach_hash, email_hash, background, language, has_address, other_address, outcome)";
    private static final int COLUMNS = 16;

    @Inject
    AgroalDataSource database;
    @Inject
    Persons persons;
    @Inject
    NationalityLanguages nationalities;
    @Inject
    ErasedPersons erasedPersons;

    /** @param update whether the wave has a register already, whose people are to be recognised */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(Run run, RegisterSettings settings, boolean update, List<CheckedRow> rows) {
        try (Connection connection = database.getConnection()) {
            PersonBatch people = persons.batch(run.wave());
            Map<ByteBuffer, KnownPerson> known = update ? known(connection, run.wave(), people, rows) : Map.of();
            Set<ByteBuffer> erased = erasedPersons.hashes(run.wave());
            BinaryCopy copy = new BinaryCopy(COLUMNS);
            for (CheckedRow row : rows) {
                add(copy, run, settings, people, known, erased, row);
            }
            copy.into(TABLE, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows of the register cannot be staged: " + e.getSQLState(), e);
        }
    }

    private void add(BinaryCopy copy, Run run, RegisterSettings settings, PersonBatch people, Map<ByteBuffer, KnownPerson> known,
            Set<ByteBuffer> erased, CheckedRow row) {
        Person person = row.person();
        KnownPerson before = known.isEmpty() ? null : known.get(ByteBuffer.wrap(people.clientNumberHash(person.clientNumber())));
        Participant participant = new Participant();
        participant.waveCode = run.wave();
        participant.participantId = before == null ? UUID.randomUUID() : before.participantId();
        participant.background = background(settings.classification(), person);
        participant.language = settings.languages().getOrDefault(NationalityLanguages.folded(person.nationality()),
                nationalities.suggest(person.nationality(), settings.offered()));
        people.write(participant, person);
        boolean numbered = !person.clientNumber().isEmpty();
        boolean named = !person.firstName().isEmpty() && !person.lastName().isEmpty() && person.birthDate() != null;
        copy.row().add(run.wave()).add(run.runId()).add(row.number()).add(participant.participantId).add(participant.person)
                .add(numbered ? participant.clientNumberHash : null).add(participant.nameBirthHash).add(named).add(participant.contentHash)
                .add(participant.coachHash).add(participant.emailHash).add(participant.background).add(participant.language)
                .add(participant.hasAddress).add(before != null && before.hasOtherAddress(participant))
                .add(outcome(settings, row, participant, before, erased).name());
    }

    private static String background(Classification classification, Person person) {
        return classification.classify(RegisterTally.characteristics(person)).cell();
    }

    private static RowOutcome outcome(RegisterSettings settings, CheckedRow row, Participant now, KnownPerson before,
            Set<ByteBuffer> erased) {
        if (row.problems().stream().anyMatch(RowProblem::isError)) {
            return RowOutcome.REJECTED;
        }
        if (before != null) {
            return before.outcome(now, row.status());
        }
        boolean followed = (row.status() == null || row.status().isFollowed()) && !erased.contains(ByteBuffer.wrap(now.clientNumberHash));
        return followed ? settings.newcomer(RegisterTally.characteristics(row.person())) : RowOutcome.NOT_FOLLOWED;
    }

    private static Map<ByteBuffer, KnownPerson> known(Connection connection, String wave, PersonBatch people, List<CheckedRow> rows)
            throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        rows.stream().map(row -> row.person().clientNumber()).filter(number -> !number.isEmpty()).map(people::clientNumberHash)
                .forEach(hashes::add);
        Map<ByteBuffer, KnownPerson> known = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select client_number_hash, " + KnownPerson.COLUMNS
                + " from participant where wave_code = ? and client_number_hash = any (?)")) {
            query.setString(1, wave);
            query.setArray(2, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    known.put(ByteBuffer.wrap(found.getBytes(1)), KnownPerson.of(found));
                }
            }
        }
        return known;
    }
}
