package nl.utrecht.thuis.anonymisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.keys.WaveKey;
import org.junit.jupiter.api.Test;

/** {@code anonymisation/tables.csv} against the schema that the migrations made: nothing escapes the list. A new table or column is added there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PersonalDataTest {
    private static final Map<String, PersonalTable> LISTED = PersonalData.tables().stream()
            .collect(Collectors.toMap(PersonalTable::name, table -> table));
    /** Types whose values can name somebody. */
    private static final Set<String> TELLING = Set.of("text", "bytea", "uuid", "character varying");

    @Inject
    TextBook book;
    @Inject
    Languages languages;

    private record Column(String table, String name, String type, boolean statistics) {}

    private static List<Column> columns() {
        return LivedWave
                .rows("select c.table_name, c.column_name, c.data_type, coalesce(a.attstattarget, -1) <> 0 from information_schema.columns c "
                        + "join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name "
                        + "and t.table_type = 'BASE TABLE' join pg_attribute a on a.attrelid = ('public.' || quote_ident(c.table_name))::regclass "
                        + "and a.attname = c.column_name where c.table_schema = 'public'")
                .stream().map(row -> new Column(row[0], row[1], row[2], row[3].equals("t"))).toList();
    }

    @Test
    void everyTableIsInTheListAndNoOther() {
        assertEquals(new TreeSet<>(LISTED.keySet()), columns().stream().map(Column::table).collect(Collectors.toCollection(TreeSet::new)),
                "say in anonymisation/tables.csv what becomes of it");
    }

    @Test
    void everyColumnOfATableThatStaysWasLookedAt() {
        List<Column> unseen = columns().stream().filter(column -> !LISTED.get(column.table()).isErased())
                .filter(column -> !LISTED.get(column.table()).columns().contains(column.name())).toList();
        assertEquals(List.of(), unseen, "can it tell who somebody is? If not, name it in anonymisation/tables.csv");
    }

    @Test
    void ofColumnsThatMayTellWhoSomebodyIsNoStatisticsAreKept() {
        List<Column> telling = columns().stream().filter(column -> LISTED.get(column.table()).isErased())
                .filter(column -> !LISTED.get(column.table()).columns().contains(column.name())).toList();
        assertTrue(telling.size() > 60, telling.toString());
        assertEquals(List.of(), telling.stream().filter(Column::statistics).toList(),
                "a migration must set their statistics to 0, or anonymisation/tables.csv say that they tell nothing");
    }

    @Test
    void bytesAndIdsOfAnErasedTableAreNeverTakenForHarmless() {
        assertEquals(List.of(), columns().stream().filter(column -> LISTED.get(column.table()).isErased())
                .filter(column -> TELLING.contains(column.type()) && !column.type().equals("text"))
                .filter(column -> LISTED.get(column.table()).columns().contains(column.name())).toList());
    }

    @Test
    void theListNamesOnlyWhatExists() {
        Set<String> existing = columns().stream().map(column -> column.table() + "." + column.name()).collect(Collectors.toSet());
        assertEquals(List.of(), PersonalData.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column))
                .filter(name -> !existing.contains(name))
                .toList());
    }

    @Test
    void everythingThatGoesHasANameInWords() {
        languages.staff().forEach(language -> {
            assertEquals(List.of(), PersonalData.erased().stream().map(table -> "staff.forget.table." + table.name())
                    .filter(key -> !book.in(language).has(key)).toList());
            assertEquals(List.of(), WaveKey.all().stream().map(key -> "staff.forget.key." + key.slug())
                    .filter(key -> !book.in(language).has(key)).toList());
        });
    }
}
