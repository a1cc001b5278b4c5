package nl.utrecht.thuis.staff;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** The one-time link of the first start. Opening it changes nothing. */
@Path("/staff/set-up/{token}")
@Produces(MediaType.TEXT_HTML)
class SetUpResource {
    private final FirstAdministrator first;
    private final StaffPages pages;

    SetUpResource(FirstAdministrator first, StaffPages pages) {
        this.first = first;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "staff", defaultName = HYPHENATED_ELEMENT_NAME)
    record SetUp(StaffPage page, String username, String name, List<String> problems) implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance form(@PathParam("token") String token) {
        first.check(token);
        return new SetUp(pages.guestPage("staff.set-up.title"), "", "", List.of());
    }

    @POST
    @PermitAll
    public Response create(@PathParam("token") String token, @FormParam("username") @Nullable String typedUsername,
            @FormParam("name") @Nullable String typedName, @FormParam("password") @Nullable String password) {
        String username = Objects.requireNonNullElse(typedUsername, "");
        String name = Objects.requireNonNullElse(typedName, "");
        Texts texts = pages.guestTexts();
        try {
            first.create(token, username, name, texts.language().tag(), Objects.requireNonNullElse(password, ""));
            return Redirect.to("/staff/sign-in").build();
        } catch (InvalidAccount invalid) {
            List<String> problems = invalid.details().stream().map(detail -> texts.format(detail.key(), detail.arguments())).toList();
            return Response.status(invalid.status())
                    .entity(new SetUp(pages.guestPage("staff.set-up.title"), username, name, problems).render())
                    .build();
        }
    }
}
