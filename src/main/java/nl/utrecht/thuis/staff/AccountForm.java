package nl.utrecht.thuis.staff;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.problem.Problem.Detail;
import org.jspecify.annotations.Nullable;

/** What somebody typed to make an account; the password is never shown again. */
record AccountForm(@FormParam("username") @Nullable String username, @FormParam("name") @Nullable String name,
        @FormParam("role") @Nullable String role, @FormParam("language") @Nullable String language,
        @FormParam("textLanguages") @Nullable List<String> textLanguages, @FormParam("password") @Nullable String password) {

    static AccountForm empty(Language language) {
        return new AccountForm("", "", Role.RESEARCHER.id(), language.tag(), List.of(), "");
    }

    Account create(Accounts accounts, String actor) {
        Role chosen = Role.find(text(role))
                .orElseThrow(() -> new InvalidAccount(List.of(new Detail("role", "staff.accounts.invalid-role", Map.of()))));
        if (chosen == Role.TRANSLATOR && translates().isEmpty()) {
            throw new InvalidAccount(List.of(Accounts.textLanguagesDetail()));
        }
        return accounts.create(text(username), text(name), chosen, text(language), translates(), text(password), actor);
    }

    /** The tags that were chosen. */
    List<String> translates() {
        return textLanguages == null ? List.of() : textLanguages.stream().filter(tag -> !tag.isBlank()).toList();
    }

    @Override
    public String toString() {
        return text(username); // never the password
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
