package nl.utrecht.thuis.prizedraw;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import nl.utrecht.thuis.wave.Wave;

/** The page on which a winner takes the voucher or leaves it. Opening it changes nothing; each button is pressed once, however often it is pressed. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ClaimResource {
    @Inject
    RespondentPages pages;
    @Inject
    ConsentLinks links;
    @Inject
    Winners winners;

    /** @param action where the buttons post to; empty when there is nothing to choose */
    @CheckedTemplate(basePath = "prizedraw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClaimPage(RespondentPage page, List<String> paragraphs, String action, String contact) implements TemplateInstance {}

    /** @param path of the page before it */
    @CheckedTemplate(basePath = "prizedraw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeavePage(RespondentPage page, String path) implements TemplateInstance {}

    @GET
    @Path("prize/{wave}/{token}")
    @PermitAll
    @Transactional
    public TemplateInstance show(@PathParam("tag") String tag, @PathParam("wave") String code, @PathParam("token") String token) {
        Texts t = pages.texts(tag);
        String path = path(code, token);
        Optional<PrizeEntry> entry = consent(code, token).flatMap(id -> PrizeEntry.ofConsent(code, id));
        String state = entry.map(ClaimResource::shown).orElse(links.isOver(code) ? "over" : "gone");
        List<String> paragraphs = entry.filter(one -> state.equals("notified")).map(one -> offer(t, Wave.get(code), one))
                .orElseGet(() -> List.of(t.of("prize." + state)));
        return new ClaimPage(pages.page(t, "prize." + state + ".title", path), paragraphs,
                state.equals("notified") ? "/" + t.language().tag() + path : "", pages.contact());
    }

    @POST
    @PermitAll
    @Path("prize/{wave}/{token}/take")
    public Response take(@PathParam("tag") String tag, @PathParam("wave") String code, @PathParam("token") String token) {
        consent(code, token).ifPresent(id -> winners.claim(code, id));
        return back(tag, code, token);
    }

    /** A thumb slips, and there is no way back: it only asks. */
    @GET
    @PermitAll
    @Path("prize/{wave}/{token}/leave")
    @Transactional
    public Response askToLeave(@PathParam("tag") String tag, @PathParam("wave") String code, @PathParam("token") String token) {
        boolean open = consent(code, token).flatMap(id -> PrizeEntry.ofConsent(code, id))
                .filter(entry -> entry.state == EntryState.NOTIFIED).isPresent();
        Texts t = pages.texts(tag);
        String path = path(code, token);
        return open
                ? Response.ok(new LeavePage(pages.page(t, "prize.leave.title", path + "/leave"), "/" + t.language().tag() + path)).build()
                : back(tag, code, token);
    }

    @POST
    @PermitAll
    @Path("prize/{wave}/{token}/leave")
    public Response leave(@PathParam("tag") String tag, @PathParam("wave") String code, @PathParam("token") String token) {
        consent(code, token).ifPresent(id -> winners.decline(code, id));
        return back(tag, code, token);
    }

    /** Whoever has not won learns nothing of their place: reserves get no link. */
    private static String shown(PrizeEntry entry) {
        return switch (entry.state) {
            case NOTIFIED, CLAIMED, DECLINED, LAPSED, HANDED_OVER -> entry.state.slug();
            case ENTERED, RESERVE, WITHDRAWN -> "gone";
        };
    }

    private static List<String> offer(Texts t, Wave wave, PrizeEntry entry) {
        List<String> paragraphs = new ArrayList<>(
                List.of(t.of("prize.notified", "amount", wave.incentives.prizeAmount), t.of("prize.number", "number", entry.shown())));
        Optional.ofNullable(entry.respondBy).ifPresent(day -> paragraphs.add(t.of("prize.until", "until", day)));
        paragraphs.add(t.of("prize.answers"));
        return paragraphs;
    }

    private Optional<UUID> consent(String wave, String token) {
        return links.read(wave, ConsentPurpose.PRIZE_DRAW, PrizeMail.CLAIM, token);
    }

    private Response back(String tag, String wave, String token) {
        return Redirect.to("/" + pages.texts(tag).language().tag() + path(wave, token)).build();
    }

    private static String path(String wave, String token) {
        return "/prize/" + URLEncoder.encode(wave, StandardCharsets.UTF_8) + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
