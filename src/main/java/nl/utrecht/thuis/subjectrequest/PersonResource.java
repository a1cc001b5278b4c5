package nl.utrecht.thuis.subjectrequest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The researcher helps somebody who asks what we know of them, or who wants to be erased. Who it is travels in forms only: no address may name a person. */
@Path("/staff/waves/{wave}/person")
@AboutPeople("staff.request.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PersonResource {
    @Inject
    StaffPages pages;
    @Inject
    FindPerson find;
    @Inject
    AnswerRequests requests;
    @Inject
    Persons persons;
    @Inject
    Languages languages;
    @Inject
    Accounts accounts;

    /** Somebody who may be meant, when there are several. */
    record Candidate(UUID person, String name, String clientNumber, String born) {}

    /** @param answers what is said about their answers: that depends on whether these are sealed, mixed, or nothing is left at all */
    @CheckedTemplate(basePath = "subjectrequest", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonPage(StaffPage page, String wave, String waveName, Asked asked, List<String> problems, String said,
            List<Candidate> candidates, List<HeldView> found, String answers) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        return page(code, Asked.NOTHING, List.of(), "", List.of(), List.of());
    }

    @GET
    @Path("erased")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance erased(@PathParam("wave") String code) {
        return page(code, Asked.NOTHING, List.of(), "staff.request.erased", List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response search(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("clientNumber") @Nullable String clientNumber, @FormParam("email") @Nullable String email,
            @FormParam("firstName") @Nullable String firstName, @FormParam("lastName") @Nullable String lastName,
            @FormParam("birthDate") @Nullable String birthDate) {
        pages.requireToken(token);
        Asked asked = Asked.of(clientNumber, email, firstName, lastName, birthDate);
        Wave wave = Wave.get(code);
        List<Participant> found = find.by(wave.code, asked);
        if (found.isEmpty()) {
            String problem = asked.isEnough() ? "staff.request.nobody" : "staff.request.not-enough";
            return Response.status(asked.isEnough() ? 404 : 400)
                    .entity(page(code, asked, List.of(pages.texts().of(problem)), "", List.of(), List.of()).render()).build();
        }
        return found.size() == 1
                ? held(code, found.get(0).participantId, List.of())
                : Response.ok(page(code, asked, List.of(), "staff.request.several", candidates(found), List.of()).render()).build();
    }

    @POST
    @Path("show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response choose(@PathParam("wave") String code, @FormParam("token") @Nullable String token, @FormParam("person") UUID person) {
        pages.requireToken(token);
        return held(code, person, List.of());
    }

    @POST
    @Path("download")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response download(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("person") UUID person) {
        pages.requireToken(token);
        HeldData held = requests.show(code, person, "person-exported", pages.username()).orElseThrow(NobodyFound::new);
        return Response.ok(held).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + "-inzage.json\"").build();
    }

    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response erase(@PathParam("wave") String code, @FormParam("token") @Nullable String token, @FormParam("person") UUID person,
            @FormParam("sure") @Nullable String sure) {
        pages.requireToken(token);
        if (sure == null) {
            return held(code, person, List.of(pages.texts().of("staff.request.not-sure")));
        }
        if (!requests.erase(code, person, pages.username())) {
            throw new NobodyFound();
        }
        return Redirect.to("/staff/waves/" + code + "/person/erased").build();
    }

    private Response held(String code, UUID person, List<String> problems) {
        HeldData held = requests.show(code, person, "person-shown", pages.username()).orElseThrow(NobodyFound::new);
        HeldView view = HeldView.of(person, held, Wave.get(code), pages.texts(), languages, accounts::nameOf);
        return Response.status(problems.isEmpty() ? 200 : 400)
                .entity(page(code, Asked.NOTHING, problems, "", List.of(), List.of(view)).render()).build();
    }

    private List<Candidate> candidates(List<Participant> found) {
        Texts t = pages.texts();
        return found.stream().map(participant -> {
            Person person = persons.decrypt(participant);
            return new Candidate(participant.participantId, person.firstName() + " " + person.lastName(), person.clientNumber(),
                    person.birthDate() == null ? "" : t.date(person.birthDate()));
        }).toList();
    }

    private PersonPage page(String code, Asked asked, List<String> problems, String said, List<Candidate> candidates,
            List<HeldView> found) {
        Wave wave = Wave.get(code);
        Texts t = pages.texts();
        return new PersonPage(pages.page("staff.request.title"), code, wave.name, asked, problems, said.isEmpty() ? "" : t.of(said),
                candidates, found, t.of("staff.request.answers." + (wave.state.beforeOpening() ? "none" : wave.state.slug())));
    }
}
