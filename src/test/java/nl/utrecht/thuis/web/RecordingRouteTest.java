package nl.utrecht.thuis.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings as players ask for them, and nothing else of the content folders. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecordingRouteTest {
    @Inject
    Recordings recordings;
    private Recording recording;
    private byte[] bytes;

    @BeforeEach
    void readOne() throws IOException {
        recording = recordings.inFile("nl", "v1.mp3").orElseThrow();
        bytes = Files.readAllBytes(Path.of("i18n/nl/audio/v1.mp3"));
    }

    @Test
    void aRecordingIsGivenOutWhole() {
        byte[] given = given().get(recording.address()).then().statusCode(200).contentType("audio/mpeg")
                .header("Content-Length", String.valueOf(bytes.length)).header("Accept-Ranges", "bytes")
                .header("Cache-Control", "public, max-age=86400").header("Set-Cookie", nullValue()).extract().asByteArray();
        assertArrayEquals(bytes, given);
        given().head(recording.address()).then().statusCode(200).header("Content-Length", String.valueOf(bytes.length));
    }

    @Test
    void partsAreGivenOutAsSafariAsksForThem() {
        assertArrayEquals(Arrays.copyOf(bytes, 2), part("bytes=0-1", "bytes 0-1/" + bytes.length));
        assertArrayEquals(bytes, part("bytes=0-", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length));
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, 200), part("bytes=100-199", "bytes 100-199/" + bytes.length));
        given().header("Range", "bytes=" + bytes.length + "-").get(recording.address()).then().statusCode(416)
                .header("Content-Range", "bytes */" + bytes.length).header("Cache-Control", "no-store");
    }

    private byte[] part(String range, String told) {
        return given().header("Range", range).get(recording.address()).then().statusCode(206).header("Content-Range", told).extract()
                .asByteArray();
    }

    @Test
    void whatABrowserHasIsNotSentAgain() {
        String tag = given().head(recording.address()).header("ETag");
        given().header("If-None-Match", tag).get(recording.address()).then().statusCode(304);
        given().header("Range", "bytes=0-1").header("If-Range", tag).get(recording.address()).then().statusCode(206);
        given().header("Range", "bytes=0-1").header("If-Range", "\"older\"").get(recording.address()).then().statusCode(200);
    }

    @Test
    void onlyFilesThatAManifestNamesAreGivenOut() {
        for (String path : List.of("/audio/nl/manifest.csv", "/audio/nl/..%2Frespondent.properties",
                "/audio/nl/%2e%2e%2frespondent.properties",
                "/audio/nl/../respondent.properties", "/audio/../nl/respondent.properties", "/audio/nl%2faudio/v1.mp3",
                "/audio/..%2f..%2fpom.xml", "/audio/nl/..%5c..%5cpom.xml", "/audio/xx/v1.mp3", "/audio/nl/none.mp3", "/audio/nl/",
                "/audio/nl/v1.mp3%00", "/audio/NL/v1.mp3")) {
            int status = given().urlEncodingEnabled(false).redirects().follow(false).get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
        given().post("/audio/nl/v1.mp3").then().statusCode(equalTo(404));
    }

    @Test
    void whatNobodyRecordedIsSmallAndHonest() throws IOException {
        long total = 0;
        for (Recording one : recordings.all()) {
            total += one.size();
            assertEquals(one.speaker().contains("synthetic"), !one.approved(), one.file());
        }
        assertTrue(total < 1_500_000, total + " bytes");
    }
}
