package nl.utrecht.thuis.anonymisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;

/** How many rows of a table went when a wave was anonymised. */
@Entity
@Table(name = "anonymised_table")
@IdClass(AnonymisedTable.Key.class)
class AnonymisedTable extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "table_name")
    public String tableName;
    public long erased;

    static List<AnonymisedTable> of(String wave) {
        return list("waveCode = ?1 order by tableName", wave);
    }

    /** Adds to what went before: what was interrupted goes on. */
    static void add(String wave, String table, long rows) {
        AnonymisedTable counted = AnonymisedTable.<AnonymisedTable>findByIdOptional(new Key(wave, table)).orElseGet(() -> {
            AnonymisedTable made = new AnonymisedTable();
            made.waveCode = wave;
            made.tableName = table;
            made.persist();
            return made;
        });
        counted.erased += rows;
    }

    /** Wave and table together are the key. */
    record Key(String waveCode, String tableName) implements Serializable {}
}
