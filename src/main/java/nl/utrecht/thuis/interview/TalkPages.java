package nl.utrecht.thuis.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.interview.TalkView.Choice;
import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;

/** Draws up what somebody who was asked sees. */
@ApplicationScoped
class TalkPages {
    @Inject
    RespondentPages pages;
    @Inject
    ConsentLinks links;
    @Inject
    Languages languages;
    @Inject
    Wishes.Safe safe;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TalkPage(RespondentPage page, TalkView talk) implements TemplateInstance {}

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RefusalPage(RespondentPage page, String action, String back) implements TemplateInstance {}

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TalkOverPage(RespondentPage page, String text, String withdraw) implements TemplateInstance {}

    /** The invitation, or the appointment that came of it. @param errors by field, as text keys */
    Response invitation(Texts t, InterviewPlan plan, Candidate candidate, TalkForm form, Map<String, String> errors, int status) {
        Wave wave = Wave.get(plan.waveCode);
        Optional<Wishes> wishes = safe.of(candidate);
        List<TalkView.Fact> appointment = candidate.state != CandidateState.AGREED
                ? List.of()
                : InterviewSlot.of(candidate)
                        .map(slot -> TalkView.appointment(t, plan, slot, wishes, wishes.flatMap(known -> languages.find(known.language()))))
                        .orElse(List.of());
        TalkForm shown = errors.isEmpty() ? TalkForm.of(candidate, wishes) : form;
        Map<String, String> words = errors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, error -> t.of(error.getValue()), (one, other) -> one, LinkedHashMap::new));
        String path = path(candidate);
        TalkView view = new TalkView("/" + t.language().tag() + path, withdraw(t, candidate), TalkView.facts(t, wave, plan, spoken(plan)),
                appointment, slots(t, candidate, shown), spoken(t, plan, candidate, shown), shown, words,
                candidate.state == CandidateState.LATER);
        String title = appointment.isEmpty() ? "talk.title" : "talk.agreed.title";
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE)
                .entity(new TalkPage(pages.page(t, t.of(title), path, !errors.isEmpty(), Optional.empty()), view)).build();
    }

    /** Asks whether it is no. */
    Response refusal(Texts t, Candidate candidate) {
        String path = path(candidate);
        String back = "/" + t.language().tag() + path;
        return Response.ok(new RefusalPage(pages.page(t, "talk.no.title", path + "/no"), back + "/no", back)).build();
    }

    /** Says why there is nothing to answer. @param what the middle of the text keys {@code talk.<what>.title} and {@code .text} */
    Response over(Texts t, String what, Candidate candidate) {
        String withdraw = candidate.state == CandidateState.WITHDRAWN ? "" : withdraw(t, candidate);
        return over(t, "talk." + what, path(candidate), withdraw, Response.Status.OK);
    }

    /** Says that we never made such a link. */
    Response broken(Texts t) {
        return over(t, "link.broken", "", "", Response.Status.NOT_FOUND);
    }

    /** Says that everybody of that wave is forgotten; the same for every link, whether or not it was ever one of ours. */
    Response forgotten(Texts t, String wave, String token) {
        String path = "/talk/" + URLEncoder.encode(wave, StandardCharsets.UTF_8) + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return over(t, "forgotten", path, "", Response.Status.OK);
    }

    private Response over(Texts t, String key, String path, String withdraw, Response.Status status) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE)
                .entity(new TalkOverPage(pages.page(t, key + ".title", path), t.of(key + ".text", "contact", pages.contact()), withdraw))
                .build();
    }

    /** The page's address after the language. */
    String path(Candidate candidate) {
        return "/talk/" + candidate.waveCode + "/"
                + links.token(candidate.waveCode, ConsentPurpose.INTERVIEW, candidate.candidateId, TalkResource.USE);
    }

    private String withdraw(Texts t, Candidate candidate) {
        return "/" + t.language().tag() + "/withdraw/" + candidate.waveCode + "/"
                + links.token(candidate.waveCode, ConsentPurpose.INTERVIEW, candidate.candidateId, ConsentLinks.WITHDRAW);
    }

    /** The times to come that have a place left, and the one that was chosen. */
    private List<Choice> slots(Texts t, Candidate candidate, TalkForm form) {
        return InterviewSlot.ofWave(candidate.waveCode).stream().filter(slot -> slot.begins(waves.zone()).isAfter(clock.instant()))
                .filter(slot -> slot.slotId.equals(candidate.slotId) || Candidate.taken(slot.waveCode, slot.slotId) < slot.places)
                .map(slot -> new Choice(slot.slotId.toString(),
                        t.of("talk.slot", "day", SlotWords.day(t, slot.heldOn), "time", SlotWords.time(t, slot.beginsAt)),
                        slot.slotId.toString().equals(form.slot())))
                .toList();
    }

    private List<Language> spoken(InterviewPlan plan) {
        return plan.languageTags().stream().map(languages::find).flatMap(Optional::stream).toList();
    }

    /** The values of the languages that somebody can choose. */
    List<String> offered(Texts t, InterviewPlan plan, Candidate candidate) {
        Set<String> offered = new LinkedHashSet<>(plan.languageTags());
        if (plan.interpreter) {
            offered.addAll(List.of(candidate.kind().language(), t.language().tag(), Wishes.OTHER));
        }
        return List.copyOf(offered);
    }

    private List<Choice> spoken(Texts t, InterviewPlan plan, Candidate candidate, TalkForm form) {
        List<String> offered = offered(t, plan, candidate);
        String chosen = !form.language().isEmpty()
                ? form.language()
                : offered.contains(candidate.kind().language())
                        ? candidate.kind().language()
                        : offered.size() == 1 ? offered.get(0) : "";
        List<Choice> choices = new ArrayList<>();
        for (String value : offered) {
            String words = value.equals(Wishes.OTHER)
                    ? t.of("talk.language.other")
                    : languages.find(value).map(language -> plan.languageTags().contains(value)
                            ? t.name(language)
                            : t.of("talk.language.interpreter", "language", language)).orElse(value);
            choices.add(new Choice(value, words, value.equals(chosen)));
        }
        return choices;
    }
}
