package nl.utrecht.thuis.staff;

import java.util.List;
import nl.utrecht.thuis.i18n.Texts;

/** Which pages each role has. The addresses are those of other packages, which come later in the order of things. */
final class Navigation {
    private record Entry(Role role, String path, String key, boolean demonstration) {}

    private static final List<Entry> ENTRIES = List.of(new Entry(Role.RESEARCHER, "/staff/waves", "staff.navigation.waves", false),
            new Entry(Role.RESEARCHER, "/staff/texts", "staff.navigation.texts", false),
            new Entry(Role.TRANSLATOR, "/staff/texts", "staff.navigation.texts", false),
            new Entry(Role.RESEARCHER, "/staff/recordings", "staff.navigation.recordings", false),
            new Entry(Role.TRANSLATOR, "/staff/recordings", "staff.navigation.recordings", false),
            new Entry(Role.RESEARCHER, "/staff/demonstration/mails", "staff.navigation.mails", true),
            new Entry(Role.ADMINISTRATOR, "/staff/accounts", "staff.navigation.accounts", false),
            new Entry(Role.RESEARCHER, "/staff/preview", "staff.navigation.preview", false),
            new Entry(Role.COACH, "/staff/caseload", "staff.navigation.caseload", false),
            new Entry(Role.COACH, "/staff/preview", "staff.navigation.preview", false),
            new Entry(Role.TRANSLATOR, "/staff/preview", "staff.navigation.preview", false),
            new Entry(Role.ADMINISTRATOR, "/staff/preview", "staff.navigation.preview", false));

    private Navigation() {}

    /** @param demonstration whether the pages of the demonstration exist */
    static List<StaffPage.Link> of(Role role, String path, Texts texts, boolean demonstration) {
        return ENTRIES.stream().filter(entry -> entry.role() == role && (demonstration || !entry.demonstration()))
                .map(entry -> new StaffPage.Link(entry.path(), texts.of(entry.key()), isWithin(path, entry.path()))).toList();
    }

    private static boolean isWithin(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
