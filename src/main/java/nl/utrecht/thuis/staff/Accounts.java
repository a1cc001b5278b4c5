package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem.Detail;

/** The accounts of the people who work with the product. */
@ApplicationScoped
public class Accounts {
    private static final int LONGEST_NAME = 200;

    private final Languages languages;
    private final StaffConfig config;
    private final AuditLog audit;

    Accounts(Languages languages, StaffConfig config, AuditLog audit) {
        this.languages = languages;
        this.config = config;
        this.audit = audit;
    }

    /** Makes an active account of somebody who translates nothing. */
    @Transactional
    public Account create(String username, String name, Role role, String language, String password, String actor) {
        return create(username, name, role, language, List.of(), password, actor);
    }

    /**
     * Makes an active account.
     *
     * @param language the tag of a language that staff pages exist in
     * @param textLanguages the tags of the languages whose texts a translator works on; ignored for other roles
     * @param actor who makes it, for the audit log
     * @throws InvalidAccount with everything that is wrong
     */
    @Transactional
    public Account create(String username, String name, Role role, String language, List<String> textLanguages, String password,
            String actor) {
        Account account = new Account();
        account.username = Account.normalise(username);
        account.name = name.strip();
        account.role = role;
        account.language = language;
        account.textLanguages = role == Role.TRANSLATOR ? String.join(",", textLanguages) : "";
        check(account, password);
        account.passwordHash = Passwords.hash(password);
        account.active = true;
        account.persist();
        audit.record(actor, "account-created", null, (account.username + " " + role.id() + " " + account.textLanguages).strip());
        return account;
    }

    /**
     * Gives a translator other languages.
     *
     * @param tags at least one, never the source language
     * @throws InvalidAccount for other tags, or somebody who is no translator
     */
    @Transactional
    public void setTextLanguages(String username, List<String> tags, String actor) {
        Account account = existing(username);
        if (account.role != Role.TRANSLATOR || tags.isEmpty() || !languages.translated().containsAll(tags)) {
            throw new InvalidAccount(List.of(textLanguagesDetail()));
        }
        account.textLanguages = String.join(",", tags);
        audit.record(actor, "text-languages-set", null, account.username + " " + account.textLanguages);
    }

    /** The account of that username, in any capitals. */
    @Transactional
    public Optional<Account> find(String username) {
        return Account.findByUsername(Account.normalise(username));
    }

    /** What colleagues call somebody; the username itself where no account has it, as that of a job. */
    @Transactional
    public String nameOf(String username) {
        return find(username).map(account -> account.name).orElse(username);
    }

    /** Everybody of that role who can sign in, by username. */
    @Transactional
    public List<Account> active(Role role) {
        return Account.list("role = ?1 and active order by username", role);
    }

    /** Gives somebody a new password and signs them out everywhere. */
    @Transactional
    public void setPassword(String username, String password, String actor) {
        if (!Passwords.acceptable(password, config.demo())) {
            throw new InvalidAccount(List.of(passwordDetail()));
        }
        existing(username).passwordHash = Passwords.hash(password);
        audit.record(actor, "password-set", null, Account.normalise(username));
        StaffSession.deleteOf(Account.normalise(username));
    }

    /** Ends somebody's access, in browsers at once and for bearer tokens when they run out. */
    @Transactional
    void deactivate(String username, String actor) {
        existing(username).active = false;
        audit.record(actor, "account-deactivated", null, Account.normalise(username));
        StaffSession.deleteOf(Account.normalise(username));
    }

    @Transactional
    void setLanguage(String username, Language language) {
        existing(username).language = language.tag();
    }

    @Transactional
    List<Account> all() {
        return Account.listByUsername();
    }

    private Account existing(String username) {
        return find(username).orElseThrow(UnknownAccount::new);
    }

    private void check(Account account, String password) {
        List<Detail> details = new ArrayList<>();
        if (!Account.isUsername(account.username)) {
            details.add(new Detail("username", "staff.accounts.invalid-username", Map.of()));
        } else if (Account.findByUsername(account.username).isPresent()) {
            details.add(new Detail("username", "staff.accounts.username-taken", Map.of("username", account.username)));
        }
        if (account.name.isEmpty() || account.name.length() > LONGEST_NAME || account.name.chars().anyMatch(Character::isISOControl)) {
            details.add(new Detail("name", "staff.accounts.invalid-name", Map.of()));
        }
        if (languages.find(account.language).filter(Language::staff).isEmpty()) {
            details.add(new Detail("language", "staff.accounts.invalid-language", Map.of()));
        }
        if (!languages.translated().containsAll(account.textLanguageTags())) {
            details.add(textLanguagesDetail());
        }
        if (!Passwords.acceptable(password, config.demo())) {
            details.add(passwordDetail());
        }
        if (!details.isEmpty()) {
            throw new InvalidAccount(details);
        }
    }

    static Detail textLanguagesDetail() {
        return new Detail("textLanguages", "staff.accounts.invalid-text-languages", Map.of());
    }

    private static Detail passwordDetail() {
        return new Detail("password", "staff.accounts.invalid-password", Map.of("minimum", Passwords.MINIMUM_LENGTH));
    }
}
