package nl.utrecht.thuis.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.address.Redirect;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.staff.StaffPage;
import nl.utrecht.thuis.staff.StaffPages;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** The one page of the interviews, as it is after a look and after each form. */
@ApplicationScoped
class InterviewsPages {
    /** What was done: a time got more places. */
    static final String MORE_PLACES = "more-places";
    private static final String FIRST_VENUE = "staff.interviews.venue.first";

    @Inject
    StaffPages pages;
    @Inject
    DrawUpInterviews drawUp;
    @Inject
    Languages languages;

    /** How somebody who agreed can be reached, in words. */
    record Contact(String id, String address, String language, String telephone) {
        @Override
        public String toString() {
            return "Contact"; // never an address
        }
    }

    /** What was typed for a new time. */
    record TypedSlot(String day, String time, String places) {
        static final TypedSlot EMPTY = new TypedSlot("", "", "1");

        static TypedSlot of(@Nullable String day, @Nullable String time, @Nullable String places) {
            return new TypedSlot(day == null ? "" : day, time == null ? "" : time, places == null ? "" : places);
        }
    }

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InterviewsPage(StaffPage page, String wave, String waveName, InterviewsView view, PlanSettings settings, TypedSlot typed,
            @Nullable Contact contact, boolean morePlaces, List<String> settingProblems,
            List<String> slotProblems) implements TemplateInstance {}

    static Response back(String wave) {
        return Redirect.to("/staff/waves/" + wave + "/interviews").build();
    }

    /** Back to the page, which then says what was done. */
    static Response back(String wave, String done) {
        return Redirect.to("/staff/waves/" + wave + "/interviews?done=" + done + "#slots-heading").build();
    }

    /** @param done what was done just now */
    @Transactional
    TemplateInstance page(String code, @Nullable String done) {
        return page(code, null, null, TypedSlot.EMPTY, MORE_PLACES.equals(done), List.of(), List.of());
    }

    /** With how one person can be reached. */
    @Transactional
    TemplateInstance with(String code, KeepAppointments.Reach reach, String id) {
        Texts t = pages.texts();
        String language = reach.wishes().language().equals(Wishes.OTHER)
                ? reach.wishes().other()
                : languages.find(reach.wishes().language()).map(t::name).orElse(reach.wishes().language());
        String words = reach.interpreter() ? t.of("staff.interviews.with-interpreter", "language", language) : language;
        return page(code, null, new Contact(id, reach.address(), words, reach.wishes().telephone()), TypedSlot.EMPTY, false, List.of(),
                List.of());
    }

    @Transactional
    TemplateInstance wrong(String code, PlanSettings typed, List<Problem.Detail> problems) {
        Texts t = pages.texts();
        return page(code, typed, null, TypedSlot.EMPTY, false,
                problems.stream().map(problem -> t.format(problem.key(), problem.arguments())).toList(), List.of());
    }

    @Transactional
    TemplateInstance wrong(String code, TypedSlot typed, Problem.Detail problem) {
        return page(code, null, null, typed, false, List.of(), List.of(pages.texts().format(problem.key(), problem.arguments())));
    }

    private TemplateInstance page(String code, @Nullable PlanSettings typed, @Nullable Contact contact, TypedSlot slot,
            boolean morePlaces, List<String> settingProblems, List<String> slotProblems) {
        Wave wave = Wave.get(code);
        Optional<InterviewPlan> plan = InterviewPlan.find(code);
        PlanSettings settings = typed != null
                ? typed
                : plan.filter(InterviewPlan::isWritten).map(PlanSettings::of).orElseGet(() -> first(pages.texts()));
        return new InterviewsPage(pages.page("staff.interviews.title"), wave.code, wave.name,
                drawUp.of(pages.texts(), wave, plan, settings.languages()), settings, slot, contact, morePlaces, settingProblems,
                slotProblems);
    }

    /** What stands in the form before anything was written down: as in 2023. */
    private static PlanSettings first(Texts t) {
        return new PlanSettings(t.of(FIRST_VENUE), InterviewPlan.LONGEST, List.of("nl", "en"), true, "");
    }
}
