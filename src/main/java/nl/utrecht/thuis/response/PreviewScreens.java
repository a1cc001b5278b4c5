package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.Preview;
import nl.utrecht.thuis.phone.RespondentPage;
import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Reach;

/** Shows each screen of the respondent to somebody who only looks: the same templates with the same texts, in a frame that stores nothing. */
@ApplicationScoped
class PreviewScreens {
    private static final int MINUTES = 5;

    @Inject
    RespondentPages pages;
    @Inject
    PreviewState state;
    @Inject
    FixedPages fixedPages;
    @Inject
    Listening listening;

    /**
     * The screen of a name.
     *
     * @param name as {@link Screens#find} gives it
     * @param fromCheck whether somebody came to a question from the check page
     */
    TemplateInstance of(Visit visit, String name, boolean fromCheck) {
        Texts t = visit.t();
        Optional<Question> question = visit.questionnaire().find(name);
        Optional<FixedPage> fixed = FixedPage.find(name);
        if (question.isPresent()) {
            return question(visit, question.get(), fromCheck);
        } else if (fixed.isPresent()) {
            return fixed(visit, fixed.get());
        } else if (name.startsWith(Screens.LINK)) {
            return new LinkPage(frame(visit, name, t.of(name + ".title"), Preview.ALONG), LinkPage.text(pages, t, name, MINUTES),
                    !name.equals("link.closed"));
        }
        return switch (name) {
            case Screens.LANGUAGE -> new FrontDoorResource.LanguagePage(frame(visit, name, t.of("language.choose"), Preview.ALONG),
                    choices(t.language()));
            case Screens.CODE -> new FrontDoorResource.CodePage(frame(visit, name, t.of("code.title"), Preview.FORWARD));
            case Screens.START -> new FrontDoorResource.StartPage(frame(visit, name, t.of("start.title"), Preview.FORWARD), "",
                    choices(t.language()), listening.to(t, SpokenPage.START), "");
            case Screens.DECLINE -> {
                RespondentPage page = frame(visit, name, t.of("decline.title"), Preview.ALONG);
                yield new DeclineResource.DeclinePage(page, page.road() + "/" + FixedPage.DECLINED.slug(), page.road());
            }
            case Screens.SIGNED_OUT -> new SignedOutPage(frame(visit, name, t.of("signed-out.title"), Preview.FORWARD), List.of(), "");
            case Way.CHECK -> new JourneyResource.CheckPage(frame(visit, name, t.of("check.title"), Preview.FORWARD),
                    CheckLine.of(t, visit.way()), listening.to(t, SpokenPage.CHECK));
            case Screens.INTRO -> new JourneyResource.IntroductionPage(frame(visit, name, t.of("intro.title"), Preview.FORWARD),
                    visit.agency(), listening.to(t, SpokenPage.INTRO), false);
            default -> Mistake.find(visit.questionnaire(), name).map(mistake -> mistaken(visit, mistake))
                    .orElseThrow(() -> new IllegalArgumentException("No such screen: " + name));
        };
    }

    /** A question with what was sent in its form. */
    TemplateInstance again(Visit visit, Question question, Optional<QuestionView.Problem> problem) {
        Visit led = leading(visit, question);
        return question(led, new QuestionView(visit.t(), question, led.way(), visit.form().fields(), problem, visit.form().fromCheck()));
    }

    private TemplateInstance question(Visit visit, Question question, boolean fromCheck) {
        if (visit.form().goes() && visit.form().screen().equals(question.slug())) {
            return again(visit, question, Optional.empty());
        }
        Visit led = leading(visit, question);
        return question(led, QuestionView.of(visit.t(), question, led.way(), fromCheck));
    }

    private TemplateInstance question(Visit led, QuestionView view) {
        String title = led.t().of("step.progress", "number", view.number(), "total", view.total());
        String path = "/" + view.slug() + (view.fromCheck() ? "?from=" + Way.CHECK : "");
        RespondentPage page = pages.page(led.t(), title, path, view.problem().isPresent(), Optional.empty());
        return new QuestionPages.QuestionPage(page.within(preview(led, view.slug(), Preview.FORWARD, Preview.Ending.NONE)), view,
                listening.to(led.t(), view.question(), led.questionnaire()), "", "", "");
    }

    /** That there is no such screen, to staff, in their language. */
    TemplateInstance none(Visit visit) {
        return new FixedPages.EndPage(frame(visit, Screens.INTRO, visit.t().of("staff.preview.none.title"), Preview.ALONG),
                List.of(visit.t().of("staff.preview.none.text")), Optional.empty());
    }

    /** Whoever looks at a question that would not be asked after these answers gets answers after which it would be. */
    private static Visit leading(Visit visit, Question question) {
        return visit.questionnaire().asked(visit.answers()).contains(question)
                ? visit
                : visit.with(new Reach(visit.questionnaire(), question).example());
    }

    private TemplateInstance mistaken(Visit visit, Mistake mistake) {
        Visit mistaken = new Visit(visit.t(), visit.questionnaire(), visit.agency(), visit.road(), visit.answers(),
                new PreviewForm(mistake.form()), visit.comments());
        return again(mistaken, mistake.question(), Optional.of(mistake.problem()));
    }

    private TemplateInstance fixed(Visit visit, FixedPage fixed) {
        String title = visit.t().of(fixed.titleKey());
        Preview.Ending over = fixed == FixedPage.DONE ? Preview.Ending.NONE : Preview.Ending.OVER;
        Preview preview = preview(visit, fixed.slug(), Preview.ALONG, fixed.isAside() ? Preview.Ending.BACK : over);
        return fixedPages.of(pages.page(visit.t(), title, "/" + fixed.slug(), false, Optional.empty()).within(preview), fixed);
    }

    private List<FrontDoorResource.Choice> choices(Language first) {
        return pages.startingWith(first).stream()
                .map(language -> new FrontDoorResource.Choice(language, pages.previewTexts(language).of("language.line"))).toList();
    }

    private RespondentPage frame(Visit visit, String screen, String title, String form) {
        return pages.page(visit.t(), title, "/" + screen, false, Optional.empty())
                .within(preview(visit, screen, form, Preview.Ending.NONE));
    }

    private Preview preview(Visit visit, String screen, String form, Preview.Ending ending) {
        boolean back = ending == Preview.Ending.BACK;
        String origin = back ? new Screens(visit.questionnaire()).find(visit.form().origin()).orElse(Screens.INTRO) : screen;
        return new Preview(visit.road(), visit.questionnaire().code(), state.write(visit.answers()), screen, origin, form, ending,
                visit.comments(), pages.previewStylesheet());
    }
}
