package nl.utrecht.thuis.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.Crockford;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** Who may send how much. The answer must come while nothing of the body was sent yet: then nothing of it was read either. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyLimitTest {
    private static final String REGISTER = "/staff/waves/nowhere/bronbestand";
    private static final String API = "/api/v1/waves/nowhere/bronbestand";
    private static final String FILE = "multipart/form-data; boundary=x";
    /** A code that nobody has; its check character fits. */
    private static final String NOBODYS = "ZZZZZZ00000000" + Crockford.check("ZZZZZZ00000000");
    private static final long LARGE = 100L << 20;
    private static final int PATIENCE = 10_000;

    @TestHTTPResource
    URL server;

    @Test
    void nobodyUnknownSendsARegister() throws IOException {
        assertEquals(303, announced(REGISTER, LARGE, ""));
        assertEquals(401, announced(API, LARGE, ""));
        assertEquals(303, announced(REGISTER, 1000, ""));
        assertEquals(401, announced(API, 1000, ""));
    }

    @Test
    void whatOnlyLooksLikeASessionIsNone() throws IOException {
        assertEquals(303, announced(REGISTER, LARGE, "Cookie: " + Staff.COOKIE + "=made-up\r\n"));
        assertEquals(401, announced(API, LARGE, "Authorization: Bearer a.b.c\r\n"));
        assertEquals(401, announced(API, LARGE, "Cookie: " + Staff.COOKIE + "=" + Staff.session(Role.RESEARCHER) + "\r\n"));
    }

    @Test
    void onlyResearchersSendOne() throws IOException {
        assertEquals(403, announced(REGISTER, LARGE, "Cookie: " + Staff.COOKIE + "=" + Staff.session(Role.COACH) + "\r\n"));
        assertEquals(403, announced(REGISTER, LARGE, "Cookie: " + Staff.COOKIE + "=" + Staff.session(Role.ADMINISTRATOR) + "\r\n"));
    }

    @Test
    void nothingElseMayBeThatLargeNotEvenOfAResearcher() throws IOException {
        String researcher = "Cookie: " + Staff.COOKIE + "=" + Staff.session(Role.RESEARCHER) + "\r\n";
        for (String path : new String[]{"/staff/texts/ar/import", REGISTER + "/import", "/staff/sign-in", "/nl/code", "/api/v1/waves"}) {
            assertEquals(413, announced(path, LARGE, researcher), path);
        }
        assertEquals(413, announced(REGISTER, 1L << 40, researcher));
    }

    @Test
    void outsideTheDoorsOfStaffNobodySendsAFile() throws IOException {
        for (String path : new String[]{"/nl/u/ABCDEFGHJKMNPQR", "/nl/d/ABCDEFGHJKMNPQR", "/nl/code", "/nl/q/remarks", "/staffroom",
                "/apix", "/staff/../nl/code"}) {
            assertEquals(413, announced(path, (1 << 20) + 1, ""), path);
        }
        for (String path : new String[]{"/staff/sign-in", "/api/v1/tokens"}) {
            assertNotEquals(413, given().contentType("text/plain").body(new byte[2 << 20]).post(path).statusCode(), path);
        }
    }

    @Test
    void theButtonOfAMailProgramSendsOneField() throws IOException {
        for (String path : new String[]{"/nl/u/x/unsubscribe", "/fa-AF/d/x/unsubscribe", "/nl/d/x/unsubscribe/", "/nl/d/x/unsubscribe;a=b",
                "/nl//d/x/unsubscrib%65"}) {
            assertEquals(413, announced(path, 8193, ""), path);
            assertEquals(413, announced(path, 8193, "Content-Type: application/x-www-form-urlencoded\r\n"), path);
        }
        assertEquals(404, whole("/nl/d/" + NOBODYS + "/unsubscribe", "Content-Length: " + fieldOf(8192).length() + "\r\n", fieldOf(8192)));
    }

    @Test
    void whatAMailProgramSendsWithoutALengthIsCounted() throws IOException {
        String path = "/nl/d/" + NOBODYS + "/unsubscribe";
        String chunked = "Transfer-Encoding: chunked\r\n";
        assertEquals(404, whole(path, chunked, chunk(fieldOf(8000)) + chunk("")));
        assertEquals(413, whole(path, chunked, chunk(fieldOf(9000)) + chunk("")));
        assertEquals(413, whole(path, chunked, chunk("x".repeat(100)).repeat(100) + chunk(fieldOf(1000)) + chunk("")));
    }

    /** A form as mail programs send it, filled up to that length. */
    private static String fieldOf(int length) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"other\"; filename=\"other\"\r\n\r\n?\r\n--x--\r\n";
        return form.replace("?", "x".repeat(length - form.length() + 1));
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    /** The answer to all of a body. */
    private int whole(String path, String length, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            begin(socket, path, length, "");
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return status(socket);
        }
    }

    @Test
    void aResearcherIsReadOn() throws IOException {
        String researcher = "Cookie: " + Staff.COOKIE + "=" + Staff.session(Role.RESEARCHER) + "\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            begin(socket, REGISTER, "Content-Length: " + LARGE + "\r\n", researcher);
            socket.setSoTimeout(1500);
            assertTrue(isSilent(socket), "nothing to say until the file is there");
        }
    }

    @Test
    void withoutALengthItIsCounted() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            begin(socket, "/api/v1/tokens", "Transfer-Encoding: chunked\r\n", "Content-Type: application/json\r\n");
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < 40; sent++) {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(megabyte);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (SocketException cut) {
                // the server hung up
            }
            assertEquals(413, status(socket));
        }
    }

    private int announced(String path, long length, String headers) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            begin(socket, path, "Content-Length: " + length + "\r\n", headers);
            socket.setSoTimeout(PATIENCE);
            return status(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
        return Integer.parseInt(line.split(" ")[1]);
    }

    private void begin(Socket socket, String path, String length, String headers) throws IOException {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: " + FILE + "\r\n";
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + server.getHost() + "\r\nAccept: */*\r\n" + type
                + length + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static boolean isSilent(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < -1;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        }
    }
}
