package nl.utrecht.thuis.questionnaire.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Condition;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.Reach;

/** Checks what items say about other items: conditions look back at what exists, and everything can be reached by somebody. */
record RoutingCheck(Questionnaire questionnaire, Map<String, Integer> lines, Findings findings) {

    void run() {
        boolean sound = true;
        for (Question question : questionnaire.questions()) {
            for (Condition.Chose choice : question.when().choices()) {
                sound &= chosen(question, choice);
            }
            if (question instanceof ContactChoice contact) {
                for (String other : contact.reuse().values()) {
                    sound &= reused(contact, other);
                }
            }
        }
        if (sound) {
            questionnaire.questions().stream().filter(question -> !new Reach(questionnaire, question).possible())
                    .forEach(question -> error(question, "no answers lead to it"));
        }
    }

    private boolean chosen(Question question, Condition.Chose choice) {
        Optional<Question> seen = before(question, choice.question());
        if (seen.isEmpty()) {
            return false;
        }
        if (seen.get().option(choice.option()).isEmpty()) {
            return error(question,
                    "its condition looks at option '" + choice.option() + "', which " + choice.question() + " does not have");
        }
        if (seen.get() instanceof ContactChoice && !(question instanceof ContactChoice)) {
            return error(question, "its condition looks at " + choice.question() + ": answers must not tell who left an address");
        }
        return true;
    }

    private boolean reused(ContactChoice question, String other) {
        Optional<Question> seen = before(question, other);
        if (seen.isPresent() && !(seen.get() instanceof ContactChoice)) {
            return error(question, "it reuses the address of " + other + ", which asks for none");
        }
        return seen.isPresent();
    }

    private Optional<Question> before(Question question, String code) {
        List<Question> all = questionnaire.questions();
        Optional<Question> seen = all.stream().filter(other -> other.code().equals(code)).findFirst();
        if (seen.isEmpty()) {
            error(question, "it looks at item '" + code + "', which does not exist");
        } else if (all.indexOf(seen.get()) >= all.indexOf(question)) {
            error(question, "it looks ahead at " + code + ", which is not asked before it");
            return Optional.empty();
        }
        return seen;
    }

    private boolean error(Question question, String what) {
        findings.error(lines.getOrDefault(question.slug(), 0), question.code() + ": " + what);
        return false;
    }
}
