package nl.utrecht.thuis.staff;

import java.util.List;
import nl.utrecht.thuis.i18n.Texts;

/** Which pages each role has. The addresses are those of other packages, which come later in the order of things. */
final class Navigation {
    private record Entry(Role role, String path, String key) {}

    private static final List<Entry> ENTRIES = List.of(new Entry(Role.RESEARCHER, "/staff/waves", "staff.navigation.waves"),
            new Entry(Role.ADMINISTRATOR, "/staff/accounts", "staff.navigation.accounts"));

    private Navigation() {}

    static List<StaffPage.Link> of(Role role, String path, Texts texts) {
        return ENTRIES.stream().filter(entry -> entry.role() == role)
                .map(entry -> new StaffPage.Link(entry.path(), texts.of(entry.key()), isWithin(path, entry.path()))).toList();
    }

    private static boolean isWithin(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
