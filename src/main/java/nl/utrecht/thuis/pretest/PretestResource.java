package nl.utrecht.thuis.pretest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** The researcher's page of a pre-test: links to give away, and what came back by them. */
@Path("/staff/waves/{wave}/pretest")
@AboutPeople("staff.pretest.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PretestResource {
    private static final int BAD_REQUEST = 400;

    @Inject
    StaffPages pages;
    @Inject
    Waves waves;
    @Inject
    Languages languages;
    @Inject
    PretestLinks links;
    @Inject
    PretestComments comments;
    @Inject
    PretestViews views;

    @CheckedTemplate(basePath = "pretest", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PretestPage(StaffPage page, PretestView pretest, NewLink typed, List<String> problems) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("language") @Nullable String language) {
        return new PretestPage(pages.page("staff.pretest.title"), views.of(Wave.get(code), language(language)), NewLink.EMPTY, List.of());
    }

    /** Shows the new link at once, and never again. */
    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response make(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("name") @Nullable String name, @FormParam("lastDay") @Nullable String lastDay) {
        pages.requireToken(token);
        NewLink given = NewLink.of(name, lastDay);
        List<Problem.Detail> wrong = given.problems(waves.today());
        StaffPage page = pages.page("staff.pretest.title");
        if (!wrong.isEmpty()) {
            List<String> problems = wrong.stream().map(detail -> page.texts().format(detail.key(), detail.arguments())).toList();
            return Response.status(BAD_REQUEST)
                    .entity(new PretestPage(page, views.of(Wave.get(code), Optional.empty()), given, problems).render()).build();
        }
        String secret = links.make(code, given, pages.username());
        return Response.ok(new PretestPage(page, views.of(Wave.get(code), Optional.empty()).showing(views.addresses(secret)), NewLink.EMPTY,
                List.of()).render()).build();
    }

    @POST
    @Path("links/{link}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response withdraw(@PathParam("wave") String code, @PathParam("link") UUID link, @FormParam("token") @Nullable String token) {
        pages.requireToken(token);
        links.withdraw(code, link, pages.username());
        return back(code, Optional.empty());
    }

    @POST
    @Path("comments/{comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response handle(@PathParam("wave") String code, @PathParam("comment") UUID comment, @FormParam("token") @Nullable String token,
            @FormParam("handled") boolean handled, @FormParam("language") @Nullable String language) {
        pages.requireToken(token);
        comments.handle(code, comment, handled);
        return back(code, language(language));
    }

    @POST
    @Path("comments/{comment}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response delete(@PathParam("wave") String code, @PathParam("comment") UUID comment, @FormParam("token") @Nullable String token,
            @FormParam("language") @Nullable String language) {
        pages.requireToken(token);
        comments.delete(code, comment, pages.username());
        return back(code, language(language));
    }

    @GET
    @Path("comments.csv")
    @Produces("text/csv")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response download(@PathParam("wave") String code) {
        String wave = Wave.get(code).code;
        return Response.ok(CommentsFile.of(comments.of(wave)), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pretest-" + wave + ".csv\"").build();
    }

    private static Response back(String code, Optional<Language> language) {
        String filter = language.map(chosen -> "?language=" + chosen.tag()).orElse("");
        return Redirect.to("/staff/waves/" + Wave.get(code).code + "/pretest" + filter).build();
    }

    private Optional<Language> language(@Nullable String tag) {
        return Optional.ofNullable(tag).flatMap(languages::find);
    }
}
