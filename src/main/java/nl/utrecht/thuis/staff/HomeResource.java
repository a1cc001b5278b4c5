package nl.utrecht.thuis.staff;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import org.jspecify.annotations.Nullable;

@Path("/staff")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private static final Pattern STAFF_PATH = Pattern.compile("/staff(/[A-Za-z0-9._@-]+)*");

    private final StaffPages pages;
    private final Accounts accounts;
    private final StaffLanguage languages;
    private final StaffCookies cookies;

    HomeResource(StaffPages pages, Accounts accounts, StaffLanguage languages, StaffCookies cookies) {
        this.pages = pages;
        this.accounts = accounts;
        this.languages = languages;
        this.cookies = cookies;
    }

    @CheckedTemplate(basePath = "staff", defaultName = HYPHENATED_ELEMENT_NAME)
    record Home(StaffPage page, String introduction) implements TemplateInstance {}

    @GET
    @Authenticated
    public TemplateInstance home() {
        return new Home(pages.page("staff.home.title"), pages.texts().of("staff.home." + pages.person().role().id()));
    }

    /** Changes the language of somebody's pages and shows the page again from which they asked. */
    @POST
    @Path("language")
    @Authenticated
    public Response switchLanguage(@FormParam("token") @Nullable String token, @FormParam("language") @Nullable String tag,
            @FormParam("path") @Nullable String path) {
        pages.requireToken(token);
        Response.ResponseBuilder back = Redirect.to(path != null && STAFF_PATH.matcher(path).matches() ? path : "/staff");
        Optional<Language> language = Optional.ofNullable(tag).flatMap(languages::staff);
        language.ifPresent(chosen -> accounts.setLanguage(pages.username(), chosen));
        return language.map(cookies::language).map(back::cookie).orElse(back).build();
    }
}
