package nl.utrecht.thuis.staff;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

@Path("/staff")
@Produces(MediaType.TEXT_HTML)
class SignInResource {
    private final SignIn signIn;
    private final Sessions sessions;
    private final StaffCookies cookies;
    private final StaffPages pages;
    private final Languages languages;
    private final CurrentVertxRequest request;

    SignInResource(SignIn signIn, Sessions sessions, StaffCookies cookies, StaffPages pages, Languages languages,
            CurrentVertxRequest request) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.pages = pages;
        this.languages = languages;
        this.request = request;
    }

    /** {@code problem} is empty the first time. */
    @CheckedTemplate(basePath = "staff", defaultName = HYPHENATED_ELEMENT_NAME)
    record SignInForm(StaffPage page, String username, String problem) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance form() {
        return new SignInForm(pages.guestPage("staff.sign-in.title"), "", "");
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(@FormParam("username") @Nullable String username, @FormParam("password") @Nullable String password) {
        Account account;
        try {
            account = signIn.check(username, password);
        } catch (WrongPassword | TooManyTries problem) {
            return again(Objects.requireNonNullElse(username, ""), problem);
        }
        cookies.session(request.getCurrent()).ifPresent(sessions::end);
        return Redirect.to("/staff")
                .cookie(cookies.beginSession(sessions.begin(account)), cookies.language(languages.get(account.language))).build();
    }

    @POST
    @Path("sign-out")
    @Authenticated
    public Response signOut(@FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        sessions.end(pages.person().session());
        return Redirect.to("/staff/sign-in").cookie(cookies.endSession()).build();
    }

    private Response again(String username, RuntimeException thrown) {
        Problem problem = (Problem) thrown;
        String sentence = pages.guestTexts().format("problem." + problem.type() + ".detail", problem.arguments());
        return Response.status(problem.status())
                .entity(new SignInForm(pages.guestPage("staff.sign-in.title"), username, sentence).render()).build();
    }
}
