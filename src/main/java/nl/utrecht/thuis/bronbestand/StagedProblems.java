package nl.utrecht.thuis.bronbestand;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.keys.BatchKey;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The problems of a file, in the database: a row each, with what may repeat a value of the file encrypted. */
@ApplicationScoped
class StagedProblems {
    private static final String TABLE = "register_problem (wave_code, run_id, row_number, place, code, severity, content)";
    private static final int COLUMNS = 7;

    @Inject
    AgroalDataSource database;
    @Inject
    Session session;
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;

    /** A problem with its place among those of the same row. */
    record Placed(int place, RowProblem problem) {}

    /** What is encrypted of a problem. */
    private record Content(String column, Map<String, Object> arguments) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(Run run, List<Placed> problems) {
        BatchKey key = keys.batch(run.wave(), Purpose.PERSONS);
        BinaryCopy copy = new BinaryCopy(COLUMNS);
        for (Placed placed : problems) {
            RowProblem problem = placed.problem();
            copy.row().add(run.wave()).add(run.runId()).add(problem.row()).add(placed.place()).add(problem.code())
                    .add(problem.severity().name())
                    .add(key.encrypt(bytes(new Content(problem.column(), problem.arguments())), context(run)));
        }
        try (Connection connection = database.getConnection()) {
            copy.into(TABLE, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Problems of the register cannot be stored: " + e.getSQLState(), e);
        }
    }

    /** At most so many, by row. @param code of one kind alone; null for every kind */
    @Transactional
    List<RowProblem> read(Run run, @Nullable String code, int most) {
        BatchKey key = keys.batch(run.wave(), Purpose.PERSONS);
        List<RowProblem> problems = new ArrayList<>();
        for (Object[] row : session.createNativeQuery("select row_number, code, severity, content from register_problem "
                + "where wave_code = ?1 and run_id = ?2 and (?3 = '' or code = ?3) order by row_number, place limit ?4", Object[].class)
                .setParameter(1, run.wave()).setParameter(2, run.runId()).setParameter(3, code == null ? "" : code).setParameter(4, most)
                .getResultList()) {
            Content content = content(key.decrypt((byte[]) row[3], context(run)));
            problems.add(new RowProblem((Integer) row[0], content.column(), (String) row[1], RowProblem.Severity.valueOf((String) row[2]),
                    content.arguments()));
        }
        return problems;
    }

    private static byte[] context(Run run) {
        return (run.wave() + "/problem/" + run.runId()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(Content content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content content(byte[] bytes) {
        try {
            return json.readValue(bytes, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
