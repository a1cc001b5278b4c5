package nl.utrecht.thuis.prizedraw;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.jspecify.annotations.Nullable;

/** What anybody may see of a draw: the promise, then the list, then the seed and who won, in numbers that tell nothing of a person. */
@Path("{tag: [A-Za-z]{2,3}(-[A-Za-z]{2})?}")
@Blocking
@Produces(MediaType.TEXT_HTML)
class PublicDrawResource {
    @Inject
    RespondentPages pages;

    /** A value by which the draw can be checked, with what it is called. */
    record Check(String name, String value) {}

    /**
     * @param wave what the wave is called, in Dutch
     * @param state where the draw is, in sentences
     * @param winners their entry numbers, in the order of the draw
     */
    @CheckedTemplate(basePath = "prizedraw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrawPage(RespondentPage page, String wave, String prizes, List<String> state, List<Check> checks, List<String> winners,
            String file,
            String contact) implements TemplateInstance {}

    @GET
    @Path("draw/{wave}")
    @PermitAll
    @Transactional
    public TemplateInstance show(@PathParam("tag") String tag, @PathParam("wave") String code) {
        Texts t = pages.texts(tag);
        PrizeDraw draw = draw(code);
        Wave wave = Wave.get(code);
        List<Check> checks = new ArrayList<>();
        add(checks, t, "draw.commitment", draw.commitment);
        if (draw.state != DrawState.COMMITTED) {
            add(checks, t, "draw.entries", t.number(PrizeEntry.count("waveCode", code)));
        }
        add(checks, t, "draw.entries-hash", draw.entriesHash);
        add(checks, t, "draw.seed", draw.seed);
        String prizes = t.of("draw.prizes", "prizes", draw.prizes, "amount", wave.incentives.prizeAmount);
        return new DrawPage(pages.page(t, "draw.title", "/draw/" + wave.code), wave.name, prizes, state(wave, draw, t), checks,
                PrizeEntry.drawn(code, Integer.MAX_VALUE).stream().filter(entry -> EntryState.WINNERS.contains(entry.state))
                        .map(PrizeEntry::shown).toList(),
                "/" + t.language().tag() + "/draw/" + wave.code + "/published.txt", pages.contact());
    }

    private static List<String> state(Wave wave, PrizeDraw draw, Texts t) {
        List<String> sentences = new ArrayList<>();
        if (draw.state == DrawState.SETTLED) {
            sentences.add(t.of("draw.state.settled"));
            sentences.add(Outcome.of(draw).in(t));
        } else {
            sentences.add(t.of(wave.state == WaveState.ANONYMISED ? "draw.state.over" : "draw.state." + draw.state.slug()));
        }
        Optional.ofNullable(draw.frozenOn).ifPresent(day -> sentences.add(t.of("draw.since", "day", day)));
        return sentences;
    }

    @GET
    @Path("draw/{wave}/published.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Transactional
    public String published(@PathParam("tag") String tag, @PathParam("wave") String code) {
        pages.texts(tag);
        return PublishedDraw.of(draw(code), PrizeEntry.of(code));
    }

    private static PrizeDraw draw(String code) {
        return PrizeDraw.find(code).orElseThrow(NotFoundException::new);
    }

    private static void add(List<Check> checks, Texts t, String key, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(known -> checks.add(new Check(t.of(key), known)));
    }
}
