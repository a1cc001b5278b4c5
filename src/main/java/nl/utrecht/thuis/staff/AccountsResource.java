package nl.utrecht.thuis.staff;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

@Path("/staff/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountsResource {
    private final Accounts accounts;
    private final StaffPages pages;
    private final Languages languages;

    AccountsResource(Accounts accounts, StaffPages pages, Languages languages) {
        this.accounts = accounts;
        this.pages = pages;
        this.languages = languages;
    }

    /** @param translates the languages to choose from, for an active translator */
    record Row(String username, String name, String role, String language, boolean active, boolean self, List<TextLanguage> translates) {}

    record RoleChoice(String id, String label) {}

    /** A language whose texts somebody can work on. */
    record TextLanguage(Language language, boolean chosen) {}

    @CheckedTemplate(basePath = "staff", defaultName = HYPHENATED_ELEMENT_NAME)
    record AccountList(StaffPage page, List<Row> rows, List<RoleChoice> roles, List<Language> languages, List<TextLanguage> textLanguages,
            AccountForm form, List<String> problems) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public TemplateInstance list() {
        return list(AccountForm.empty(languages.source()), List.of());
    }

    @POST
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response add(@FormParam("token") @Nullable String token, @BeanParam AccountForm form) {
        pages.requireToken(token);
        try {
            form.create(accounts, pages.username());
            return Redirect.to("/staff/accounts").build();
        } catch (InvalidAccount invalid) {
            return refused(form, invalid);
        }
    }

    @POST
    @Path("{username}/texts")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response setTextLanguages(@FormParam("token") @Nullable String token, @PathParam("username") String username,
            @FormParam("textLanguages") List<String> tags) {
        pages.requireToken(token);
        try {
            accounts.setTextLanguages(username, tags, pages.username());
            return Redirect.to("/staff/accounts").build();
        } catch (InvalidAccount invalid) {
            return refused(AccountForm.empty(languages.source()), invalid);
        }
    }

    @POST
    @Path("{username}/deactivate")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response deactivate(@FormParam("token") @Nullable String token, @PathParam("username") String username) {
        pages.requireToken(token);
        if (Account.normalise(username).equals(pages.username())) {
            throw new ForbiddenException(); // or nobody could make accounts any more
        }
        accounts.deactivate(username, pages.username());
        return Redirect.to("/staff/accounts").build();
    }

    private Response refused(AccountForm form, InvalidAccount invalid) {
        Texts texts = pages.texts();
        List<String> problems = invalid.details().stream().map(detail -> texts.format(detail.key(), detail.arguments())).toList();
        return Response.status(invalid.status()).entity(list(form, problems).render()).build();
    }

    private List<TextLanguage> choices(List<String> chosen) {
        return languages.translated().stream().map(tag -> new TextLanguage(languages.get(tag), chosen.contains(tag))).toList();
    }

    private AccountList list(AccountForm form, List<String> problems) {
        Texts texts = pages.texts();
        List<Row> rows = accounts.all().stream()
                .map(account -> new Row(account.username, account.name, label(texts, account.role),
                        languages.get(account.language).name(), account.active, account.username.equals(pages.username()),
                        account.active && account.role == Role.TRANSLATOR ? choices(account.textLanguageTags()) : List.of()))
                .toList();
        List<RoleChoice> roles = Stream.of(Role.values()).map(role -> new RoleChoice(role.id(), label(texts, role))).toList();
        return new AccountList(pages.page("staff.accounts.title"), rows, roles, languages.staff(), choices(form.translates()), form,
                problems);
    }

    private static String label(Texts texts, Role role) {
        return texts.of("staff.role." + role.id());
    }
}
