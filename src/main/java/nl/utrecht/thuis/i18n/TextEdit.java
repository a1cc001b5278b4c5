package nl.utrecht.thuis.i18n;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What was made of a text on this installation. It lies over the text of the files, and is never removed. */
@Entity
@Immutable
@Table(name = "text_edit")
@IdClass(TextEdit.Key.class)
@NullUnmarked
public class TextEdit extends PanacheEntityBase {
    private static final String INSERT = """
            insert into text_edit (language, text_key, working, state, source_hash, approved, approved_source_hash, version, edited_by, edited_on)
            values (?1, ?2, ?3, ?4, ?5, case when ?4 = 'APPROVED' then ?3 end, case when ?4 = 'APPROVED' then ?5 end, ?6 + 1, ?7, ?8)
            on conflict (language, text_key) do nothing""";
    private static final String UPDATE = """
            update text_edit set working = ?3, state = ?4, source_hash = ?5, approved = case when ?4 = 'APPROVED' then ?3 else approved end,
            approved_source_hash = case when ?4 = 'APPROVED' then ?5 else approved_source_hash end, version = ?6 + 1, edited_by = ?7,
            edited_on = ?8 where language = ?1 and text_key = ?2 and version = ?6""";

    /** What an edit is found by. */
    public record Key(String language, String textKey) implements Serializable {}

    /** The tag. */
    @Id
    public String language;

    @Id
    @Column(name = "text_key")
    public String textKey;

    /** The text that is being worked on. */
    public String working;

    /** Of the working text; missing and outdated are never stored. */
    @Enumerated(EnumType.STRING)
    public TextState state;

    /** Of the Dutch that the working text was made from. */
    @Column(name = "source_hash")
    public String sourceHash;

    /** The text that was approved last, which people see; null when none was. */
    public @Nullable String approved;

    @Column(name = "approved_source_hash")
    public @Nullable String approvedSourceHash;

    public long version;

    /** The name of an account. */
    @Column(name = "edited_by")
    public String editedBy;

    @Column(name = "edited_on")
    public LocalDate editedOn;

    /** Changes with every edit, as rows are never removed. */
    record Mark(long rows, long versions) {
        static final Mark NONE = new Mark(0, 0);
    }

    static Mark mark() {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select count(*), cast(coalesce(sum(version), 0) as bigint) from text_edit").getSingleResult();
        return new Mark(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    static List<TextEdit> all() {
        return listAll();
    }

    /** Puts a text in the place of the one that was seen. @return false, and nothing is done, when somebody else was first */
    static boolean write(Translation seen, String text, TextState state, String who, LocalDate day) {
        return getEntityManager().createNativeQuery(seen.version() == 0 ? INSERT : UPDATE).setParameter(1, seen.language().tag())
                .setParameter(2, seen.key()).setParameter(3, text).setParameter(4, state.name()).setParameter(5, seen.sourceHash(text))
                .setParameter(6, seen.version()).setParameter(7, who).setParameter(8, day).executeUpdate() == 1;
    }
}
