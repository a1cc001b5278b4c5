package nl.utrecht.thuis.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** What people read, what is previewed, and which state a text has, from files and edits. */
class EditionTest {
    private static final String DUTCH = "Hallo {name}";
    private static final String TURKISH = "Merhaba {name}";
    private static final String OTHER = "Selam {name}";

    @TempDir
    Path folder;
    private final List<TextEdit> edits = new ArrayList<>();

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    @BeforeEach
    void aFolderWithOneText() throws IOException {
        Files.writeString(folder.resolve("languages.csv"), """
                tag,name,direction,format,date,script,font,staff,aliases
                nl,Nederlands,ltr,nl,d MMMM yyyy,Latn,system,yes,
                tr,Türkçe,ltr,tr,d MMMM yyyy,Latn,system,no,
                """);
        file("nl", DUTCH);
        file("tr", TURKISH);
    }

    private void file(String tag, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(tag)).resolve("page.properties"), "hello = " + text + "\n");
    }

    private void states(String tag, String... rows) throws IOException {
        Files.writeString(folder.resolve(tag).resolve("states.csv"), "key,state,source,text\n" + String.join("\n", rows) + "\n");
    }

    private TextEdit edit(String tag, String working, TextState state, String madeFrom, @Nullable String approved) {
        TextEdit edit = new TextEdit();
        edit.language = tag;
        edit.textKey = "hello";
        edit.working = working;
        edit.state = state;
        edit.sourceHash = TextHash.of(madeFrom);
        edit.approved = approved;
        edit.version = 1;
        edit.editedBy = "somebody";
        edit.editedOn = LocalDate.of(2026, 10, 1);
        edits.add(edit);
        return edit;
    }

    private Edition edition() {
        ContentErrors errors = new ContentErrors();
        Languages languages = new Languages(new Content(folder, folder));
        Edition edition = Edition.of(new TextFiles(folder, languages, errors), edits);
        errors.throwIfAny();
        return edition;
    }

    private Translation text(String tag) {
        return edition().translations().get(tag).get("hello");
    }

    private void assertText(String tag, String live, String preview, TextState state) {
        Edition edition = edition();
        assertEquals(live, edition.live().get(tag).of("hello", "name", "{name}"), "live");
        assertEquals(preview, edition.preview().get(tag).of("hello", "name", "{name}"), "preview");
        assertEquals(state, text(tag).state());
    }

    @Test
    void aTextOfTheFilesIsADraftThatPeopleRead() {
        assertText("tr", TURKISH, TURKISH, TextState.DRAFT);
        assertText("nl", DUTCH, DUTCH, TextState.DRAFT);
    }

    @Test
    void aTextThatIsStillToBeTranslatedIsReadInDutch() throws IOException {
        file("tr", "");
        assertText("tr", DUTCH, DUTCH, TextState.MISSING);
    }

    @Test
    void aTextOfTheFilesCanBeApprovedThere() throws IOException {
        states("tr", "hello,approved," + TextHash.of(DUTCH) + "," + TextHash.of(TURKISH));
        assertText("tr", TURKISH, TURKISH, TextState.APPROVED);
        edit("tr", OTHER, TextState.DRAFT, DUTCH, null);
        assertText("tr", TURKISH, OTHER, TextState.DRAFT);
    }

    @Test
    void anApprovalHoldsForThatTextAlone() throws IOException {
        states("tr", "hello,approved," + TextHash.of(DUTCH) + "," + TextHash.of(OTHER));
        assertText("tr", TURKISH, TURKISH, TextState.DRAFT);
    }

    @Test
    void anApprovalOfAnotherDutchIsOutdated() throws IOException {
        states("tr", "hello,approved," + TextHash.of("Dag {name}") + "," + TextHash.of(TURKISH));
        assertText("tr", TURKISH, TURKISH, TextState.OUTDATED);
    }

    @Test
    void anEditIsReadUntilOneIsApproved() {
        edit("tr", OTHER, TextState.REVIEWED, DUTCH, null);
        assertText("tr", OTHER, OTHER, TextState.REVIEWED);
    }

    @Test
    void anEditOfAnApprovedTextIsOnlyPreviewed() {
        edit("tr", OTHER, TextState.REVIEWED, DUTCH, TURKISH);
        assertText("tr", TURKISH, OTHER, TextState.REVIEWED);
        assertTrue(text("tr").liveDiffers());
    }

    @Test
    void otherDutchMakesEveryTranslationOutdatedOnceItIsRead() {
        edit("nl", "Dag {name}", TextState.DRAFT, "Dag {name}", DUTCH);
        assertText("nl", DUTCH, "Dag {name}", TextState.DRAFT);
        assertText("tr", TURKISH, TURKISH, TextState.DRAFT);
        edits.get(0).approved = "Dag {name}";
        edits.get(0).state = TextState.APPROVED;
        assertText("nl", "Dag {name}", "Dag {name}", TextState.APPROVED);
        assertText("tr", TURKISH, TURKISH, TextState.OUTDATED);
    }

    @Test
    void anEditThatTheCodeCannotUseIsNotReadAndIsShownToStaff() {
        edit("tr", "Selam {isim}", TextState.APPROVED, DUTCH, "Selam {isim}").version = 7;
        assertText("tr", TURKISH, TURKISH, TextState.DRAFT);
        assertEquals(List.of("hello"), edition().unfit().stream().map(edit -> edit.textKey).toList());
        assertEquals(7, text("tr").version());
    }

    @Test
    void anEditOfATextThatIsGoneStopsNothing() {
        edit("tr", OTHER, TextState.APPROVED, DUTCH, OTHER).textKey = "gone";
        edit("xx", OTHER, TextState.APPROVED, DUTCH, OTHER);
        assertText("tr", TURKISH, TURKISH, TextState.DRAFT);
        assertEquals(2, edition().unfit().size());
    }

    @Test
    void theStatesFileIsChecked() throws IOException {
        states("tr", "hello,perfect,x,y", "gone,draft,x,y", "hello,draft,x,y", "hello,draft,x,y");
        String message = assertThrows(ContentErrors.InvalidContent.class, this::edition).getMessage();
        assertTrue(message.contains("states.csv:2: 'perfect' is no state"), message);
        assertTrue(message.contains("states.csv:3: 'gone' is no text"), message);
        assertTrue(message.contains("states.csv:5: 'hello' is there twice"), message);
    }

    @Test
    void doubtsAreBesideTheirTexts() throws IOException {
        Files.writeString(folder.resolve("tr/doubtful.md"),
                "# Doubts\n\nhello, other: Merhaba — or Selam\nall: nothing\n- hel.*: not this\n");
        assertEquals(List.of("Merhaba — or Selam"), text("tr").doubts());
    }
}
