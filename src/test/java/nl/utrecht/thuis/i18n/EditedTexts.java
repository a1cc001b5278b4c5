package nl.utrecht.thuis.i18n;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

/** For tests that edit texts, which all tests read. */
public final class EditedTexts {

    private EditedTexts() {}

    /** Everybody reads the files again. */
    public static void forget() {
        QuarkusTransaction.requiringNew().run(() -> Arc.container().instance(Session.class).get()
                .createNativeMutationQuery("delete from text_edit").executeUpdate());
        Arc.container().instance(TextEdits.class).get().refresh();
    }
}
