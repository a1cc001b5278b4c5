package nl.utrecht.thuis.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.outbox.MailNotTaken;
import nl.utrecht.thuis.outbox.MailServerUnreachable;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * The researcher looks at every mail of a wave in every language, and mails one to themselves. Of a client only the language is asked: which words somebody
 * would get would tell whether they have begun.
 */
@Path("/staff/waves/{wave}/delivery")
@AboutPeople("staff.delivery.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MailPreviewResource {
    private static final int LONGEST_ADDRESS = 254;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    StaffPages pages;
    @Inject
    ExampleMail examples;
    @Inject
    MailPreview previews;
    @Inject
    TestMails tests;

    @GET
    @Path("preview")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code, @QueryParam("message") @Nullable String message,
            @QueryParam("language") @Nullable String tag, @QueryParam("sent") @Nullable String sent) {
        Wave wave = Wave.get(code);
        return previews.page(wave, choice(wave, message), language(wave, tag), new MailPreview.Typed("", "", List.of(), sent != null));
    }

    /** The number stays out of the address: it is a person's. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public Response asClient(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("message") @Nullable String message, @FormParam("client") @Nullable String client) {
        pages.requireToken(token);
        Wave wave = Wave.get(code);
        ExampleMail.Choice choice = choice(wave, message);
        String number = client == null ? "" : client.strip();
        try {
            return to(wave, choice, previews.languageOf(wave, number), "");
        } catch (UnknownClientNumber unknown) {
            return again(unknown, wave, choice, language(wave, null), number, "");
        }
    }

    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response test(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("message") @Nullable String message, @FormParam("language") @Nullable String tag,
            @FormParam("address") @Nullable String typed) {
        pages.requireToken(token);
        Wave wave = previews.wave(code);
        ExampleMail.Choice choice = choice(wave, message);
        Language language = language(wave, tag);
        String address = address(typed);
        try {
            tests.send(code, choice, language, address, pages.username());
            return to(wave, choice, language, "&sent=yes");
        } catch (TooManyTestMails tooMany) {
            String said = pages.texts().of("staff.delivery.test.too-many", "most", TestMails.AN_HOUR);
            return again(TOO_MANY_REQUESTS, wave, choice, language, new MailPreview.Typed("", address, List.of(said), false));
        } catch (MailNotTaken | MailServerUnreachable problem) {
            return again((Problem) problem, wave, choice, language, "", address);
        }
    }

    private static String address(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST_ADDRESS || address.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException();
        }
        return address;
    }

    private ExampleMail.Choice choice(Wave wave, @Nullable String message) {
        return message == null ? examples.of(wave).get(0) : examples.find(wave, message).orElseThrow(NotFoundException::new);
    }

    private Language language(Wave wave, @Nullable String tag) {
        return examples.language(wave, tag == null ? wave.languageTags().get(0) : tag);
    }

    private static Response to(Wave wave, ExampleMail.Choice choice, Language language, String more) {
        return Redirect.to("/staff/waves/" + wave.code + "/delivery/preview?message="
                + URLEncoder.encode(choice.path(), StandardCharsets.UTF_8) + "&language=" + language.tag() + more).build();
    }

    private Response again(Problem problem, Wave wave, ExampleMail.Choice choice, Language language, String client, String address) {
        String said = pages.texts().format("problem." + problem.type() + ".detail", problem.arguments());
        return again(problem.status(), wave, choice, language, new MailPreview.Typed(client, address, List.of(said), false));
    }

    private Response again(int status, Wave wave, ExampleMail.Choice choice, Language language, MailPreview.Typed typed) {
        return Response.status(status).entity(previews.page(wave, choice, language, typed).render()).build();
    }

    /** The HTML part as a browser shows it, for the frame on the page. */
    @Path("/staff/preview/mail/{wave}/{round}/{kind}/{language}")
    @Blocking
    @Produces(MediaType.TEXT_HTML)
    static class Frame {
        @Inject
        ExampleMail examples;
        @Inject
        MailPreview previews;

        @GET
        @RolesAllowed(Role.Name.RESEARCHER)
        @Transactional
        public TemplateInstance show(@PathParam("wave") String code, @PathParam("round") String round, @PathParam("kind") String kind,
                @PathParam("language") String tag) {
            Wave wave = Wave.get(code);
            ExampleMail.Choice choice = examples.find(wave, round + "/" + kind).orElseThrow(NotFoundException::new);
            return previews.framed(wave, choice, examples.language(wave, tag));
        }
    }
}
