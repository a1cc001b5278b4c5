package nl.utrecht.thuis.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do. One role per account; whoever does two jobs has two accounts. */
public enum Role {
    RESEARCHER, COACH, TRANSLATOR, ADMINISTRATOR;

    /** The role as in {@code @RolesAllowed}, tokens, the database and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of such a name, if there is one. */
    public static Optional<Role> find(String id) {
        return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Constants for {@code @RolesAllowed}. */
    public static final class Name {
        public static final String RESEARCHER = "researcher";
        public static final String COACH = "coach";
        public static final String TRANSLATOR = "translator";
        public static final String ADMINISTRATOR = "administrator";

        private Name() {}
    }
}
