package nl.utrecht.thuis.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;

/** The way back in every mail about a draw or an interview. The link asks, as scanners open it too; the button does it. Nobody asks why. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class WithdrawResource {
    @Inject
    RespondentPages pages;
    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;

    /** @param what the sentence that says what is withdrawn; empty when it was already */
    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WithdrawPage(RespondentPage page, String what, String contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadLinkPage(RespondentPage page, String text) implements TemplateInstance {}

    @GET
    @Path("withdraw/{wave}/{token}")
    @PermitAll
    @Transactional
    public Response ask(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        Texts t = pages.texts(tag);
        String path = path(wave, token);
        if (links.isOver(wave)) {
            return Response.ok(new DeadLinkPage(pages.page(t, "forgotten.title", path), t.of("forgotten.text", "contact", pages.contact())))
                    .build();
        }
        if (isBroken(wave, token)) {
            return broken(t);
        }
        Optional<ConsentPurpose> standing = purpose(wave, token).filter(purpose -> stands(wave, purpose, token));
        return Response.ok(new WithdrawPage(pages.page(t, standing.isPresent() ? "withdraw.title" : "withdrawn.title", path),
                standing.map(purpose -> t.of("withdraw.what." + purpose.slug())).orElse(""), pages.contact())).build();
    }

    /** Pressing twice is pressing once. Whoever's link was cut off on the way must hear that nothing was withdrawn. */
    @POST
    @Path("withdraw/{wave}/{token}")
    @PermitAll
    public Response withdraw(@PathParam("tag") String tag, @PathParam("wave") String wave, @PathParam("token") String token) {
        Texts t = pages.texts(tag);
        if (isBroken(wave, token)) {
            return broken(t);
        }
        purpose(wave, token)
                .ifPresent(purpose -> links.read(wave, purpose, ConsentLinks.WITHDRAW, token)
                        .ifPresent(id -> consents.withdraw(wave, purpose, id)));
        return Redirect.to("/" + t.language().tag() + path(wave, token)).build();
    }

    /** Whether we never made that link, as far as that can still be told. */
    private boolean isBroken(String wave, String token) {
        return !links.isOver(wave) && purpose(wave, token).isEmpty();
    }

    private Response broken(Texts t) {
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_HTML_TYPE)
                .entity(new DeadLinkPage(pages.page(t, "link.broken.title", ""), t.of("link.broken.text", "contact", pages.contact())))
                .build();
    }

    private Optional<ConsentPurpose> purpose(String wave, String token) {
        return Stream.of(ConsentPurpose.values()).filter(purpose -> links.read(wave, purpose, ConsentLinks.WITHDRAW, token).isPresent())
                .findFirst();
    }

    private boolean stands(String wave, ConsentPurpose purpose, String token) {
        Optional<UUID> id = links.read(wave, purpose, ConsentLinks.WITHDRAW, token);
        return id.isPresent() && consents.stands(wave, purpose, id.get());
    }

    private static String path(String wave, String token) {
        return "/withdraw/" + segment(wave) + "/" + segment(token);
    }

    private static String segment(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
