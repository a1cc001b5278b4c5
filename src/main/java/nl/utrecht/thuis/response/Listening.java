package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenPage;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.Section;
import nl.utrecht.thuis.questionnaire.SpokenUnit;

/** Finds what can be heard of a page. Where there is no recording of its words, or none that may be played, there is no player. */
@ApplicationScoped
class Listening {
    @Inject
    Recordings recordings;

    Optional<Listen> to(Texts t, SpokenPage page) {
        return to(t, page.unit(), page.keys(), page.keys().get(0));
    }

    ToQuestion to(Texts t, Question question, Questionnaire questionnaire) {
        return new ToQuestion(this, t, question, questionnaire);
    }

    private Optional<Listen> to(Texts t, String unit, List<String> keys, String telling) {
        return recordings.playable(t.language(), unit, SpokenWords.of(t, keys)).map(recording -> Listen.to(recording, t, t.of(telling)));
    }

    /** The players on the page of a question, each empty when there is nothing to hear. */
    record ToQuestion(Listening listening, Texts t, Question question, Questionnaire questionnaire) {

        /** The sentence that opens the question's section. */
        public Optional<Listen> introduction() {
            return questionnaire.sections().stream().filter(section -> section.questions().contains(question)).findFirst()
                    .filter(Section::hasIntroduction).flatMap(section -> to(SpokenUnit.of(section.introductionKey())));
        }

        /** The question, after its stem. */
        public Optional<Listen> words() {
            return to(question.spoken());
        }

        public Optional<Listen> notice() {
            return question.notice().flatMap(key -> to(SpokenUnit.of(key)));
        }

        public Optional<Listen> option(String code) {
            return question.option(code).flatMap(option -> to(SpokenUnit.of(option.textKey())));
        }

        private Optional<Listen> to(SpokenUnit unit) {
            return listening.to(t, unit.unit(), unit.keys(), unit.keys().get(unit.keys().size() - 1));
        }
    }
}
