package nl.utrecht.thuis.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.utrecht.thuis.TestDatabase;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextEditsTest {
    private static final String KEY = "step.back";

    @Inject
    TextEdits edits;
    @Inject
    TextBook book;
    @Inject
    Languages languages;
    @Inject
    Session database;

    @AfterEach
    void theFilesAreReadAgain() {
        EditedTexts.forget();
    }

    private Translation text() {
        return edits.of(languages.get("tr")).stream().filter(text -> text.key().equals(KEY)).findFirst().orElseThrow();
    }

    private boolean store(Translation seen, String text, TextState state) {
        return QuarkusTransaction.requiringNew().call(() -> edits.store(seen, text, state, "a.translator"));
    }

    private String read() {
        return book.in(languages.get("tr")).of(KEY);
    }

    private String previewed() {
        return book.preview(languages.get("tr")).of(KEY);
    }

    @Test
    void anEditIsReadAtOnceAndAnEditOfAnApprovedTextOnlyPreviewed() {
        assertTrue(store(text(), "Dön", TextState.DRAFT));
        assertEquals("Dön", read());
        assertTrue(store(text(), "Dön", TextState.APPROVED));
        assertTrue(store(text(), "Geri dön", TextState.REVIEWED));
        assertEquals("Dön", read());
        assertEquals("Geri dön", previewed());
        assertEquals(TextState.REVIEWED, text().state());
        assertTrue(store(text(), "Geri dön", TextState.APPROVED));
        assertEquals("Geri dön", read());
        assertEquals("a.translator", text().lastEdit().orElseThrow().who());
    }

    @Test
    void ofTwoEditorsTheSecondChangesNothing() {
        Translation seen = text();
        assertTrue(store(seen, "Dön", TextState.DRAFT));
        assertFalse(store(seen, "Çevir", TextState.DRAFT));
        Translation second = text();
        assertTrue(store(second, "Geri dön", TextState.DRAFT));
        assertFalse(store(second, "Çevir", TextState.APPROVED));
        assertEquals("Geri dön", read());
    }

    @Test
    void whatIsNotCommittedNobodyReads() {
        String before = read();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(edits.store(text(), "Dön", TextState.DRAFT, "a.translator"));
            assertEquals(before, previewed());
            throw new IllegalStateException("no");
        }));
        assertEquals(before, previewed());
    }

    @Test
    void anotherReplicaReadsItAfterItsNextCheck() {
        assertTrue(store(text(), "Dön", TextState.DRAFT));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update text_edit set working = 'Geri dön', version = version + 1")
                        .executeUpdate());
        assertEquals("Dön", read());
        edits.onSchedule();
        assertEquals("Geri dön", read());
    }

    @Test
    void whatDoesNotPassTheCheckIsNeverStored() {
        assertThrows(IllegalArgumentException.class, () -> store(text(), "{geri}", TextState.DRAFT));
        assertThrows(IllegalArgumentException.class, () -> store(text(), "Dön", TextState.OUTDATED));
        assertEquals(0, text().version());
    }
}
