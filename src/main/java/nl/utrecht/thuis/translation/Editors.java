package nl.utrecht.thuis.translation;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.staff.Account;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;

/** Who works on which texts, from their account as it is now. */
@ApplicationScoped
class Editors {
    private final Accounts accounts;
    private final Languages languages;

    Editors(Accounts accounts, Languages languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    Editor of(String username) {
        Account account = accounts.find(username).orElseThrow(ForbiddenException::new);
        return new Editor(account.username, account.role == Role.RESEARCHER, languages.all().stream().filter(account::worksOn).toList());
    }

    /** The language of an address. @throws NotFoundException when there is none */
    Language language(String tag) {
        return languages.find(tag).filter(language -> language.tag().equals(tag)).orElseThrow(NotFoundException::new);
    }
}
