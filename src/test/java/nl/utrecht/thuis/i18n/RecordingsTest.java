package nl.utrecht.thuis.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which recording belongs to which words, and what a broken manifest says. */
class RecordingsTest {
    private static final String HEADINGS = "unit,file,text,speaker,approved,remark";
    private static final SpokenWords WORDS = new SpokenWords("Welkom\nVul de vragenlijst in.");

    @TempDir
    Path folder;
    private final ContentErrors errors = new ContentErrors();

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    @BeforeEach
    void thereAreLanguages() throws IOException {
        Files.copy(Path.of("i18n", "languages.csv"), folder.resolve("languages.csv"));
        Files.createDirectories(folder.resolve("nl/audio"));
        Files.write(folder.resolve("nl/audio/intro.mp3"), new byte[]{1, 2, 3});
    }

    private Recordings read(boolean notApproved, String... rows) throws IOException {
        Files.write(folder.resolve("nl/audio/manifest.csv"), (HEADINGS + "\n" + String.join("\n", rows) + "\n").getBytes());
        return new Recordings(new Content(folder, folder), languages(), () -> notApproved, errors);
    }

    private Languages languages() {
        return new Languages(new Content(folder, folder));
    }

    private static String row(String hash, String approved) {
        return "intro,intro.mp3," + hash + ",Sara," + approved + ",";
    }

    private RecordingState state(Recordings recordings) {
        return recordings.find(languages().source(), "intro", WORDS).state();
    }

    private boolean isPlayed(Recordings recordings) {
        return recordings.playable(languages().source(), "intro", WORDS).isPresent();
    }

    @Test
    void anApprovedRecordingOfTheWordsOfNowIsPlayed() throws IOException {
        Recordings recordings = read(false, row(WORDS.hash(), "yes"));
        assertEquals(RecordingState.PLAYABLE, state(recordings));
        Recording played = recordings.playable(languages().source(), "intro", WORDS).orElseThrow();
        assertEquals("/audio/nl/intro.mp3?v=" + played.version(), played.address());
        assertEquals(List.of(3L, "audio/mpeg", "Sara"), List.of(played.size(), played.mediaType(), played.speaker()));
        assertEquals(Optional.empty(), recordings.playable(languages().get("en"), "intro", WORDS));
        assertEquals(List.of(), errors.lines());
    }

    @Test
    void aChangedTextMakesItsRecordingStaleByItself() throws IOException {
        Recordings recordings = read(true, row(new SpokenWords("Welkom\nVul de vragenlijst nu in.").hash(), "yes"));
        assertEquals(RecordingState.STALE, state(recordings));
        assertEquals(false, isPlayed(recordings));
        assertTrue(recordings.find(languages().source(), "intro", WORDS).recording().isPresent(), "staff can still hear it");
        assertEquals(List.of(), errors.lines());
    }

    @Test
    void oneThatNobodyApprovedIsPlayedOnlyToTry() throws IOException {
        for (boolean toTry : List.of(false, true)) {
            Recordings recordings = read(toTry, row(WORDS.hash(), "no"));
            assertEquals(RecordingState.NOT_APPROVED, state(recordings));
            assertEquals(toTry, isPlayed(recordings));
        }
    }

    @Test
    void aUnitWithOtherWordsInAnotherVersionHasARecordingForEach() throws IOException {
        Files.write(folder.resolve("nl/audio/older.mp3"), new byte[]{4});
        Recordings recordings = read(false, "intro,older.mp3,0123456789abcdef,Sara,yes,", row(WORDS.hash(), "yes"));
        assertEquals("intro.mp3", recordings.playable(languages().source(), "intro", WORDS).orElseThrow().file());
    }

    @Test
    void theHashIsOfWordsAndNotOfHowTheyAreWrittenDown() {
        String composed = "Français  \n  تجربهٔ ما";
        assertEquals(new SpokenWords(composed).hash(), new SpokenWords(" " + Normalizer.normalize(composed, Normalizer.Form.NFD)
                .replaceAll("\\s+", "\u00A0")).hash());
        assertNotEquals(new SpokenWords("می\u200Cخواهم").hash(), new SpokenWords("میخواهم").hash());
        // printf 'Welkom Vul de vragenlijst in.' | sha256sum
        assertEquals("88134fb66a14a78e", WORDS.hash());
    }

    @Test
    void everyBrokenRowIsNamedAtOnce() throws IOException {
        Files.createDirectories(folder.resolve("nl/audio/folder.mp3"));
        Files.write(folder.resolve("nl/page.mp3"), new byte[]{1});
        Recordings recordings = read(true, "v1,gone.mp3,0123456789abcdef,Sara,yes,", "v2,../page.mp3,0123456789abcdef,Sara,yes,",
                "v3,intro.mp3,0123456789ABCDEF,Sara,yes,", "v4.1,intro.mp3,0123456789abcdef,Sara,perhaps,",
                "v4.2,intro.mp3,0123456789abcdef,,yes,", "v4.3,folder.mp3,0123456789abcdef,Sara,yes,",
                "v4.4,manifest.csv,0123456789abcdef,Sara,yes,", row(WORDS.hash(), "yes"), row(WORDS.hash(), "no"));
        String file = folder.resolve("nl/audio/manifest.csv").toString();
        assertEquals(List.of("2: the file 'gone.mp3' does not exist", "3: '../page.mp3' is no name of an audio file",
                "4: the text is no hash of 16 hexadecimal digits", "5: approved is neither 'yes' nor 'no'",
                "6: nobody is named as the speaker",
                "7: the file 'folder.mp3' does not exist", "8: 'manifest.csv' is no name of an audio file",
                "10: 'intro' is here twice with the same words"),
                errors.lines().stream().map(line -> line.replace(file + ":", "")).toList());
        assertEquals(List.of("intro", "intro"), recordings.all().stream().map(Recording::unit).toList());
    }

    @Test
    void otherColumnsAreNotGuessedAt() throws IOException {
        Files.write(folder.resolve("nl/audio/manifest.csv"), "file,unit\nintro.mp3,intro\n".getBytes());
        assertEquals(List.of(), new Recordings(new Content(folder, folder), languages(), () -> true, errors).all());
        assertEquals(1, errors.lines().size());
        assertTrue(errors.lines().get(0).contains("manifest.csv:2: the columns are not [unit, file,"), errors.lines()::toString);
    }
}
