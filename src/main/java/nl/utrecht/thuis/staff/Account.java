package nl.utrecht.thuis.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.i18n.Language;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who works with the product. Accounts are deactivated, never deleted: the audit log names them. */
@NullUnmarked
@Entity
public class Account extends PanacheEntityBase {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    @Id
    public String username;

    public String name;

    @Convert(converter = RoleColumn.class)
    public Role role;

    /** The tag of the language of the pages. */
    public String language;

    /** The tags of the languages whose texts a translator works on, with commas. */
    @Column(name = "text_languages")
    public String textLanguages = "";

    @Column(name = "password_hash")
    public String passwordHash;

    public boolean active;

    @Version
    public long version;

    /** The tags of the languages whose texts a translator works on. */
    public List<String> textLanguageTags() {
        return textLanguages.isEmpty() ? List.of() : List.of(textLanguages.split(","));
    }

    /** Whether this person may change texts of that language: researchers of all, translators of their own. */
    public boolean worksOn(Language texts) {
        return active && (role == Role.RESEARCHER || role == Role.TRANSLATOR && textLanguageTags().contains(texts.tag()));
    }

    static Optional<Account> findByUsername(String username) {
        return isUsername(username) ? findByIdOptional(username) : Optional.empty();
    }

    static List<Account> listByUsername() {
        return listAll(Sort.by("active", Sort.Direction.Descending).and("username"));
    }

    /** A username as it is stored: people type capitals and spaces around it. */
    static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }
}
