package nl.utrecht.thuis.anonymisation;

import static nl.utrecht.thuis.staff.Staff.calling;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import org.postgresql.PGConnection;

/** A wave with people, made with the API; in every table of which rows go there is at least one row of it, that says who somebody is. */
public final class LivedWave {
    private static final List<String> MADE = new ArrayList<>();
    public static final String SECOND = "researcher.two";
    private static final int PEOPLE = 40;
    private static final List<String> NATIONALITIES = List.of("Syrische", "Eritrese", "Turkse", "Iraanse");

    public final String code = "a-" + UUID.randomUUID().toString().substring(0, 8);
    /** What tells who somebody is, in every column that could hold it. */
    final String name = "Zebedeus Quill " + code;

    private LivedWave() {
        MADE.add(code);
    }

    /** Not open yet, with a register. */
    static LivedWave draft() {
        LivedWave wave = new LivedWave();
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave.code, "name", "Meting " + wave.code))
                .post("/api/v1/waves").then().statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> {
            Wave promised = Wave.get(wave.code); // the draw and interviews have their own tests
            promised.incentives.prizes = 0;
            promised.incentives.interviews = 0;
        });
        calling(Role.RESEARCHER).multiPart("file", "register.csv", register(), "text/csv")
                .post("/api/v1/waves/" + wave.code + "/bronbestand").then().statusCode(200);
        return wave;
    }

    /** In the field; everybody has other features, one left the register, and a third has answered (without answers). */
    static LivedWave open() {
        LivedWave wave = draft();
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test"))
                .post("/api/v1/waves/" + wave.code + "/open").then().statusCode(200);
        TestInvitations.leaveRegister(wave.code, "600003");
        wave.countAThirdAsDone();
        return wave;
    }

    public static LivedWave closed() {
        LivedWave wave = open();
        wave.post("/close").then().statusCode(200);
        return wave;
    }

    /** With a row in every table. */
    static LivedWave settled() {
        LivedWave wave = closed();
        wave.post("/settle").then().statusCode(200);
        wave.fillEveryTable();
        return wave;
    }

    /** Anonymised by two people. */
    static LivedWave anonymised() {
        LivedWave wave = settled();
        wave.ask().then().statusCode(200);
        wave.confirm().then().statusCode(200);
        return wave;
    }

    /** What a test made up goes: other tests look into the same tables, and jobs read them. */
    public static void sweep() {
        for (PersonalTable table : PersonalData.erased()) {
            MADE.forEach(code -> execute(table.erase().replace("?", "'" + code + "'")));
        }
        MADE.clear();
    }

    /** The register as a researcher has it on disk. */
    static byte[] register() {
        StringBuilder rows = new StringBuilder("clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
                + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append(600000 + i).append(";Zebedeus;Quillworth").append(i).append(i % 2 == 0 ? ";vrouw;" : ";man;").append("01-02-")
                    .append(1970 + i).append(';').append(NATIONALITIES.get(i % 4))
                    .append(i % 3 == 0 ? ";Asielstatushouder" : ";Gezinsmigrant")
                    .append(";B1-route;B1 haalbaar;A2;08-05-2022;Overvecht;zebedeus").append(i)
                    .append("@quillworth.example;06").append(31000000 + i).append(";Kwelstraat ").append(i)
                    .append(";3518 KE;Utrecht;coach.een@example.org\r\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    Response post(String path) {
        return calling(Role.RESEARCHER).contentType("application/json").post("/api/v1/waves/" + code + path);
    }

    Response ask() {
        return calling(Role.RESEARCHER).contentType("application/json").body(Map.of("backups", "nachtelijke kopieën, tot 1 maart"))
                .post("/api/v1/waves/" + code + "/anonymise");
    }

    Response confirm() {
        return calling(second()).post("/api/v1/waves/" + code + "/anonymise/confirm");
    }

    /** The username of another researcher. */
    public static String second() {
        return account(SECOND);
    }

    static String account(String username) {
        Accounts accounts = Arc.container().instance(Accounts.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.find(username).isEmpty()) {
                accounts.create(username, "Bo de Wit", Role.RESEARCHER, "nl", Staff.PASSWORD, "test");
            }
        });
        return username;
    }

    static RequestSpecification form(String session) {
        return Staff.browsing(session).formParam("token", FormToken.of(session));
    }

    Wave get() {
        return QuarkusTransaction.requiringNew().call(() -> Wave.get(code));
    }

    Map<String, Long> personalRows() {
        return Arc.container().instance(PersonalRows.class).get().count(code);
    }

    private void countAThirdAsDone() {
        Participation participation = Arc.container().instance(Participation.class).get();
        List<Background> backgrounds = QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(participation.read(code).joints().get(0).cells().keySet()));
        for (int i = 0; i < backgrounds.size(); i += 3) {
            String cell = backgrounds.get(i).cell();
            QuarkusTransaction.requiringNew().run(() -> participation.raise(code, cell, Step.DONE, 1));
        }
    }

    /** A row in each table, in which every column that may tell who somebody is does so; what is there was analysed. */
    public void fillEveryTable() {
        for (PersonalTable table : PersonalData.erased()) {
            List<String[]> columns = rows("select column_name, data_type from information_schema.columns where table_schema = 'public' "
                    + "and table_name = '" + table.name() + "' order by ordinal_position");
            String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
            String values = columns.stream().map(column -> value(table, column[0], column[1])).collect(Collectors.joining(", "));
            execute("insert into " + table.name() + " (" + names + ") values (" + values + ")");
            execute("analyze " + table.name());
        }
    }

    private String value(PersonalTable table, String column, String type) {
        if (column.equals("round_code")) {
            return "'reminder-1'";
        }
        if (column.equals("entry_number")) {
            return "'" + UUID.randomUUID() + "'"; // the row stays
        }
        if (column.equals("wave_code")) {
            return "'" + code + "'";
        }
        if (table.rows() == PersonalTable.Rows.SELECTOR && column.equals("selector")) {
            return "coalesce((select selector || ':" + name + "' from invitation where wave_code = '" + code + "' limit 1), '"
                    + UUID.randomUUID() + "')";
        }
        return switch (type) {
            case "text" -> table.columns().contains(column)
                    ? "'x'"
                    : column.equals("background") ? "'sex=" + name.replace(" ", "+") + "'" : "'" + name + "'";
            case "bytea" -> "convert_to('" + name + "', 'UTF8')";
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "boolean" -> "true";
            case "date" -> "date '2020-01-01'";
            case "timestamp with time zone" -> "timestamptz '2020-01-01 12:00Z'";
            default -> "1";
        };
    }

    static List<String[]> rows(String sql) {
        try (Connection connection = database();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<String[]> rows = new ArrayList<>();
            while (row.next()) {
                String[] columns = new String[row.getMetaData().getColumnCount()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = row.getString(i + 1);
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(String sql) {
        try (Connection connection = database(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static Connection database() throws SQLException {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }

    /** Every row of every table and all statistics, as COPY writes them. */
    static String everything() {
        StringWriter dump = new StringWriter();
        try (Connection connection = database()) {
            for (String[] table : rows("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from " + table[0] + ") to stdout", dump);
            }
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select * from pg_stats where schemaname = 'public') to stdout", dump);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }
}
