package nl.utrecht.thuis.questionnaire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One version of the questionnaire: the questions in printed order, and who is asked which. Versions stand side by side. */
public record Questionnaire(String code, List<Section> sections) {
    public Questionnaire {
        sections = List.copyOf(sections);
    }

    /** All questions, in printed order. */
    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    /** The question of a code, in any case. */
    public Optional<Question> find(String code) {
        return questions().stream().filter(question -> question.code().equalsIgnoreCase(code)).findFirst();
    }

    /** What this person will be asked, in order, as far as the answers tell. */
    public List<Question> asked(Answers answers) {
        return walk(answers).asked();
    }

    /** The answers that stand: those to questions that are asked, with options that are offered. What else was kept is dropped. */
    public Answers relevant(Answers answers) {
        return walk(answers).relevant();
    }

    /** The question after this one, which itself need not be asked any more; empty at the end. */
    public Optional<Question> next(Question current, Answers answers) {
        List<Question> all = questions();
        List<Question> after = all.subList(all.indexOf(current) + 1, all.size());
        return asked(answers).stream().filter(after::contains).findFirst();
    }

    /** The question before this one, which itself need not be asked any more; empty at the beginning. */
    public Optional<Question> previous(Question current, Answers answers) {
        List<Question> before = questions().stream().takeWhile(question -> !question.equals(current)).toList();
        return asked(answers).stream().filter(before::contains).reduce((earlier, later) -> later);
    }

    /** The answers without everything about being reached: that never goes with the answers. */
    public Answers withoutContacts(Answers answers) {
        Answers rest = answers;
        for (Question question : questions()) {
            rest = question instanceof ContactChoice ? rest.without(question.code()) : rest;
        }
        return rest;
    }

    /** The same questionnaire for a wave in which no address is left for that. */
    public Questionnaire without(Box box) {
        return new Questionnaire(code, sections.stream().map(section -> section.without(box)).toList());
    }

    /** The address to put in each box, from the answers that stand; a box for which no address was left is not there. */
    public Map<Box, String> addresses(Answers answers) {
        Answers relevant = relevant(answers);
        Map<Box, String> addresses = new EnumMap<>(Box.class);
        for (Question question : questions()) {
            if (question instanceof ContactChoice contact) {
                contact.address(relevant).ifPresent(address -> addresses.put(contact.box(), address));
            }
        }
        return addresses;
    }

    /** Every text that its pages need, each once. */
    public List<String> textKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Section section : sections) {
            if (section.hasIntroduction()) {
                keys.add(section.introductionKey());
            }
            section.questions().forEach(question -> keys.addAll(question.textKeys()));
        }
        return List.copyOf(keys);
    }

    /** All that can be read aloud of its pages, each once. */
    public List<SpokenUnit> spokenUnits() {
        Set<SpokenUnit> units = new LinkedHashSet<>();
        for (Section section : sections) {
            if (section.hasIntroduction()) {
                units.add(SpokenUnit.of(section.introductionKey()));
            }
            section.questions().forEach(question -> units.addAll(question.spokenUnits()));
        }
        return List.copyOf(units);
    }

    private record Walk(List<Question> asked, Answers relevant) {}

    /** Goes through the questions in order, so that a condition sees only answers that stand themselves. */
    private Walk walk(Answers answers) {
        List<Question> asked = new ArrayList<>();
        Answers relevant = Answers.NONE;
        for (Question question : questions()) {
            if (question.when().holds(relevant)) {
                asked.add(question);
                Answers before = relevant;
                relevant = answers.get(question.code()).filter(answer -> question.fits(answer, before))
                        .map(answer -> before.with(question.code(), answer)).orElse(before);
            }
        }
        return new Walk(List.copyOf(asked), relevant);
    }
}
