package nl.utrecht.thuis.invitation;

import static io.restassured.RestAssured.given;
import static nl.utrecht.thuis.invitation.Phone.open;
import static nl.utrecht.thuis.invitation.Phone.phone;
import static nl.utrecht.thuis.invitation.Phone.type;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedMail;
import org.junit.jupiter.api.Test;

/** The link and the code as a phone, a mail scanner and a guesser meet them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class FrontDoorTest {
    @Inject
    AgroalDataSource database;

    /** A checksum of every table. */
    private Map<String, String> checksums() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            ResultSet tables = connection.createStatement()
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'public'");
            while (tables.next()) {
                String table = tables.getString(1);
                ResultSet sum = connection.createStatement().executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' "
                        + "order by t::text)), '') from " + table + " t");
                sum.next();
                sums.put(table, sum.getString(1));
            }
        }
        return sums;
    }

    @Test
    void gettingALinkAHundredTimesChangesNothing() throws SQLException {
        Code code = OpenWave.of(2).codes().get(0);
        Map<String, String> before = checksums();
        for (int i = 0; i < 100; i++) {
            Response start = i % 2 == 0 ? phone().get("/ar/u/" + code.compact()) : phone().head("/ar/u/" + code.compact());
            start.then().statusCode(200).header("Set-Cookie", equalTo(null)).header("Cache-Control", "no-store");
        }
        phone().get("/nl/u/" + OpenWave.wrong(code)).then().statusCode(200).header("Set-Cookie", equalTo(null));
        assertEquals(before, checksums());
        open(code);
        assertNotEquals(before, checksums(), "the check sees no change at all");
    }

    @Test
    void unknownAndWrongCodesGetTheSameBytes() {
        Code code = OpenWave.of(1).codes().get(0);
        for (int i = 0; i < 7; i++) {
            Response wrong = type(OpenWave.wrong(code));
            Response unknown = type("ZZZZZZ00000000" + new Code("ZZZZZZ", "00000000").compact().charAt(14));
            assertEquals(i < 5 ? 404 : 429, wrong.statusCode());
            assertEquals(wrong.statusCode(), unknown.statusCode());
            assertEquals(wrong.asString(), unknown.asString());
            assertEquals(wrong.headers().asList().stream().filter(header -> !header.getName().equals("Date")).toList().toString(),
                    unknown.headers().asList().stream().filter(header -> !header.getName().equals("Date")).toList().toString());
        }
    }

    @Test
    void fiveHundredPeopleBehindOneAddressAllGetIn() {
        List<Code> codes = OpenWave.of(500).codes();
        Random random = new Random(500);
        int[] wrong = new int[3];
        long in = IntStream.range(0, codes.size()).filter(i -> {
            String typed = codes.get(i).compact();
            if (i % 10 == 0) {
                StringBuilder slip = new StringBuilder(typed);
                for (int errors = 1 + i / 10 % 2; errors > 0; errors--) {
                    slip.setCharAt(random.nextInt(15), "23456789ABCDEFGH".charAt(random.nextInt(16)));
                }
                int status = slip.toString().equals(typed) ? 400 : type(slip.toString()).statusCode();
                wrong[status == 400 ? 0 : status == 404 ? 1 : 2]++;
            }
            return type(typed).statusCode() == 303;
        }).count();
        assertEquals(500, in);
        assertTrue(wrong[0] >= 45 && wrong[2] == 0, wrong[0] + " " + wrong[1] + " " + wrong[2]);
    }

    @Test
    void aHalfTypedCodeAndAHalfCopiedLinkAreAnsweredKindly() throws SQLException {
        Code code = OpenWave.of(1).codes().get(0);
        Map<String, String> before = checksums();
        String half = code.compact().substring(0, 8);
        type(half).then().statusCode(400).body(containsString("Deze code is niet compleet")).header("Set-Cookie", equalTo(null));
        type("").then().statusCode(400).body(containsString("Deze code is niet compleet"));
        phone().get("/nl/u/" + half).then().statusCode(200);
        phone().post("/nl/u/" + half).then().statusCode(400).body(containsString("Deze code is niet compleet"));
        assertEquals(before, checksums());
    }

    @Test
    void whatStandsInALinkCannotLeadTheButtonElsewhere() {
        for (String evil : List.of("%2e%2e%2f%2e%2e%2fstaff", "..%2F..%2Fstaff%2Fsign-in", "x%3Fy", "%22%3E%3Cb%3E",
                "%2F%2Fevil.example")) {
            Response start = given().urlEncodingEnabled(false).redirects().follow(false).get("/nl/u/" + evil);
            Matcher form = Pattern.compile("<form [^>]*action=\"([^\"]*)\"").matcher(start.asString());
            assertTrue(start.statusCode() != 200 || form.find() && form.group(1).matches("/nl/u/[A-Za-z0-9%_.+*-]*"),
                    () -> evil + " leads to " + form.group(1));
        }
    }

    @Test
    void prsIsDari() {
        Code code = OpenWave.of(1).codes().get(0);
        phone().get("/prs/u/" + code.compact()).then().statusCode(200).body(containsString("<html lang=\"fa-AF\" dir=\"rtl\""));
        phone().get("/PRS").then().statusCode(200).body(containsString("<html lang=\"fa-AF\" dir=\"rtl\""));
        phone().post("/prs/u/" + code.compact()).then().statusCode(303).header("Location", matchesPattern(".*/fa-AF/q"));
    }
}
