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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.AboutPeople;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/** Letters for people whom mail does not reach: prepared and printed by researchers, never by coaches. */
@Path("/staff/waves/{wave}/letters")
@AboutPeople("staff.letters.title")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LettersResource {
    @Inject
    StaffPages pages;
    @Inject
    PrintLetters letters;
    @Inject
    TypesetLetters typesetter;
    @Inject
    Assets assets;

    /** For whom a batch can be made now. @param waiting how many letters that would be */
    record Choice(String code, String name, String hint, int waiting, String number) {}

    /** A batch that was prepared. */
    record BatchRow(UUID id, String day, String audience, String people) {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LettersPage(StaffPage page, String wave, String waveName, boolean inTheField, List<Choice> choices, List<BatchRow> batches)
            implements
                TemplateInstance {}

    /** The letters themselves, two pages each, to print on both sides. */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LetterSheets(Texts texts, String stylesheet, String back, String explained, List<Letter> letters) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance show(@PathParam("wave") String code) {
        Wave wave = Wave.get(code);
        Texts t = pages.texts();
        Map<LetterAudience, Integer> waiting = letters.waiting(code);
        List<Choice> choices = Stream.of(LetterAudience.values())
                .map(audience -> new Choice(audience.slug(), t.of("staff.letters.audience." + audience.slug()),
                        t.of("staff.letters.hint." + audience.slug()), waiting.get(audience),
                        t.of("staff.letters.number." + (audience.tellsExactly() ? "exact" : "at-most"), "number",
                                waiting.get(audience))))
                .toList();
        List<BatchRow> batches = LetterBatch.ofWave(code).stream().map(batch -> new BatchRow(batch.batchId, t.date(batch.preparedOn),
                t.of("staff.letters.audience." + batch.audience.slug()), t.number(batch.people))).toList();
        return new LettersPage(pages.page("staff.letters.title"), code, wave.name, wave.state == WaveState.IN_THE_FIELD, choices, batches);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Name.RESEARCHER)
    public Response prepare(@PathParam("wave") String code, @FormParam("token") @Nullable String token,
            @FormParam("audience") @Nullable String audience) {
        pages.requireToken(token);
        LetterAudience chosen = LetterAudience.of(String.valueOf(audience)).orElseThrow(BadRequestException::new);
        letters.prepare(code, chosen, pages.username());
        return Redirect.to("/staff/waves/" + code + "/letters").build();
    }

    @GET
    @Path("{batch}")
    @RolesAllowed(Role.Name.RESEARCHER)
    @Transactional
    public TemplateInstance print(@PathParam("wave") String code, @PathParam("batch") UUID id) {
        Wave wave = Wave.get(code);
        LetterBatch batch = LetterBatch.find(code, id).orElseThrow(NotFoundException::new);
        Texts t = pages.texts();
        return new LetterSheets(t, assets.of("letters.css"), "/staff/waves/" + code + "/letters",
                t.of("staff.letters.print", "number", batch.people), typesetter.typeset(wave, batch));
    }
}
