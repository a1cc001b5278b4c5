package nl.utrecht.thuis.response;

import nl.utrecht.thuis.phone.RespondentPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.Question;

/** Leads somebody who only looks along the same steps as respondents, and shows each page at once: there is nowhere to keep an answer. */
@ApplicationScoped
class PreviewWalk {
    private static final int UNPROCESSABLE = 422;

    @Inject
    PreviewScreens screens;
    @Inject
    RespondentPages pages;

    /**
     * A screen that was asked for.
     *
     * @param name the name of a screen, or the key of a text on it
     * @throws NotFoundException when there is none
     */
    Response show(Visit visit, String name, boolean fromCheck) {
        String screen = new Screens(visit.questionnaire()).find(name).orElseThrow(NotFoundException::new);
        return shown(visit, screen, fromCheck);
    }

    /**
     * The screen that a form leads to.
     *
     * @param step what the form's address ends in: a screen's name, {@code send}, {@code stop}, or nothing where it begins
     * @throws NotFoundException when there is no such step
     */
    Response follow(Visit visit, String step, boolean fromCheck) {
        if (visit.form().goes()) {
            Visit keeping = visit.with(visit.form().keeping(visit.questionnaire(), visit.answers()));
            return show(keeping, step.isEmpty() ? Screens.INTRO : step, fromCheck);
        }
        return switch (step) {
            case "" -> begin(visit);
            case "send" -> send(visit);
            case "stop" -> shown(visit, FixedPage.STOPPED.slug(), false);
            case "declined" -> shown(visit.with(Answers.NONE), FixedPage.DECLINED.slug(), false);
            default -> answer(visit, visit.questionnaire().find(step).orElseThrow(NotFoundException::new));
        };
    }

    /** The screen that a form was on once more, as something in it cannot be taken in. */
    Response again(Visit visit, String screen) {
        TemplateInstance page = visit.questionnaire().find(screen)
                .map(question -> screens.again(visit, question, Optional.empty())).orElseGet(() -> screens.of(visit, screen, false));
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private Response begin(Visit visit) {
        if (visit.form().screen().equals(Screens.START) && !visit.form().language().isEmpty()) {
            return shown(visit.in(pages.previewTexts(visit.form().language())), Screens.INTRO, false);
        }
        return shown(visit, visit.form().screen().equals(Screens.CODE) ? Screens.INTRO : visit.way().resume(), false);
    }

    private Response send(Visit visit) {
        return visit.way().relevant().isEmpty()
                ? shown(visit, visit.way().resume(), false)
                : shown(visit.with(Answers.NONE), FixedPage.THANKS.slug(), false);
    }

    private Response answer(Visit visit, Question question) {
        boolean fromCheck = visit.form().fromCheck();
        try {
            Answer answer = visit.form().skips() ? new Answer.Skipped() : question.read(visit.form().fields());
            Visit after = visit.with(visit.answers().with(question.code(), answer));
            return shown(after, after.way().after(question, fromCheck), false);
        } catch (InvalidAnswer invalid) {
            return Response.status(UNPROCESSABLE)
                    .entity(screens.again(visit, question, Optional.of(QuestionView.Problem.of(invalid)))).build();
        }
    }

    private Response shown(Visit visit, String screen, boolean fromCheck) {
        TemplateInstance page = screens.of(visit, screen, fromCheck);
        return Response.ok(page).build();
    }
}
