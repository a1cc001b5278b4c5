package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is remembered of a file is for every wave and never destroyed, so it must not be about anybody. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RememberedMappingTest {
    @Inject
    RememberedMapping remembered;
    @Inject
    Session database;

    @Test
    void namesOfColumnsAndCategoriesAreRememberedAndWhatMayBeAPersonIsNot() {
        QuarkusTransaction.requiringNew().run(() -> remembered.remember(new Mapping(
                Map.of(Column.FIRST_NAME, "Roepnaam volgens paspoort", Column.EMAIL, "mail van fatima@geheim.example"),
                Map.of(Column.SEX, Map.of("dame", "vrouw", "vrouw, mevr. Fatima Geheimova 06-12345678", "vrouw", "Fatima Geheimova", "",
                        "f@x.nl", "man")))));
        assertEquals(List.of("dame", "roepnaam volgens paspoort"),
                QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                "select spelling from register_mapping where spelling in ('dame', 'roepnaam volgens paspoort') "
                                        + "or spelling like '%fatima%' or spelling like '%@%' order by 1",
                                String.class).getResultList()));
    }
}
