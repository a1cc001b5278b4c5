package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Section;

/** A question as a page shows it: sentences in the reader's language and what was chosen or typed. */
record QuestionView(Texts t, Question question, Way way, Map<String, List<String>> typed, Optional<Problem> problem,
        boolean fromCheck) {
    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String POP_ISOLATE = "\u2069";

    /**
     * What is wrong with what was sent.
     *
     * @param key text key of the sentence
     * @param field the form field that it is about
     * @param arguments what the sentence needs; an address among them holds what was typed
     */
    record Problem(String key, String field, Map<String, Object> arguments) {
        static Problem expired(Question question) {
            return new Problem("error.expired-form", question instanceof OpenText ? "text" : "answer", Map.of());
        }

        static Problem of(InvalidAnswer invalid) {
            return new Problem(invalid.reason().textKey(), invalid.field(), invalid.arguments());
        }

        private Optional<String> typo(String argument) {
            return Optional.ofNullable((String) arguments.get(argument));
        }
    }

    /** An option with its sentence. */
    record OptionView(String code, String text, boolean apart, boolean chosen, boolean needsAddress, boolean first,
            Option option) {}

    static QuestionView of(Texts t, Question question, Way way, boolean fromCheck) {
        return new QuestionView(t, question, way, typedBefore(question, way.answers()), Optional.empty(), fromCheck);
    }

    private static Map<String, List<String>> typedBefore(Question question, Answers answers) {
        return answers.get(question.code()).map(QuestionView::fields).orElse(Map.of());
    }

    /** The values of the form's fields that give an answer. */
    static Map<String, List<String>> fields(Answer answer) {
        List<String> address = answer instanceof Answer.Contact contact ? contact.address().stream().toList() : List.of();
        return Map.of("answer", answer.options(), "address", address, "kept", address, "text",
                answer instanceof Answer.Text text ? List.of(text.value()) : List.of());
    }

    public String slug() {
        return question.slug();
    }

    public String text() {
        return t.of(question.textKey());
    }

    public Optional<String> stem() {
        return question.stem().map(t::of);
    }

    public Optional<String> notice() {
        return question.notice().map(t::of);
    }

    /** The sentence that opens a section, at the first question that this person is asked of it. */
    public Optional<String> introduction() {
        Optional<Section> section = way.questionnaire().sections().stream().filter(s -> s.questions().contains(question)).findFirst();
        return section.filter(Section::hasIntroduction)
                .filter(s -> asked().stream().filter(s.questions()::contains).findFirst().equals(Optional.of(question)))
                .map(s -> t.of(s.introductionKey()));
    }

    public List<OptionView> options() {
        List<Option> offered = question.offered(way.answers());
        List<String> chosen = typed.getOrDefault("answer", List.of());
        return offered.stream()
                .map(option -> new OptionView(option.code(), t.of(option.textKey()), option.apart(), chosen.contains(option.code()),
                        question instanceof ContactChoice contact && contact.needsAddress(option), option.equals(offered.get(0)), option))
                .toList();
    }

    /** Whether its notice asks leave to put the question, and so comes before it. */
    public boolean sensitive() {
        return question.sensitive();
    }

    public boolean several() {
        return question instanceof MultipleChoice;
    }

    public boolean open() {
        return question instanceof OpenText;
    }

    public int longestText() {
        return OpenText.LONGEST;
    }

    public String typedAddress() {
        return typed("address");
    }

    /** The address that is not asked about again: the stored one, or the one that was just asked about. */
    public String keptAddress() {
        return problem.flatMap(wrong -> wrong.typo("address")).orElseGet(() -> typed("kept"));
    }

    /** The address that was probably meant. */
    public Optional<String> proposal() {
        return problem.flatMap(wrong -> wrong.typo("proposal"));
    }

    public String typedText() {
        return typed("text");
    }

    private String typed(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Whether something is wrong at that field. */
    public boolean wrongAt(String field) {
        return problem.filter(wrong -> wrong.field().equals(field)).isPresent();
    }

    /** What is wrong, in the reader's language. */
    public String wrong() {
        return problem.map(wrong -> t.format(wrong.key(), wrong.arguments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, argument -> isolated(argument.getValue()))))).orElse("");
    }

    /** The words of the button that takes the address that was probably meant. */
    public String acceptance() {
        return proposal().map(address -> t.of("step.proposal", "address", isolated(address))).orElse("");
    }

    /** A typed address may begin with digits, which in a line from right to left would part from the rest. */
    private static Object isolated(Object value) {
        return value instanceof String address ? LEFT_TO_RIGHT + address + POP_ISOLATE : value;
    }

    /** The elements that tell more of a group of options. */
    public String describedBy() {
        return Stream.of(notice().map(it -> "note"), several() ? Optional.of("hint") : Optional.<String>empty(),
                wrongAt("answer") ? Optional.of("message") : Optional.<String>empty()).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    public int number() {
        return asked().indexOf(question) + 1;
    }

    public int total() {
        return asked().size();
    }

    /** Where Back leads on that road: the check page, the question before, or the introduction. */
    public String backOn(String road) {
        return road + (fromCheck
                ? "/" + Way.CHECK
                : way.questionnaire().previous(question, way.answers()).map(before -> "/" + before.slug()).orElse(""));
    }

    /** Whether the page offers to pass the question over: it has no answer for that of its own, or somebody is stuck. */
    public boolean skippable() {
        return question.skippable() || problem.isPresent();
    }

    /** A new id for the next save. */
    public String save() {
        return UUID.randomUUID().toString();
    }

    /** What this person is asked, and this question: a preview shows one to whom it would not be asked. */
    private List<Question> asked() {
        List<Question> asked = way.questionnaire().asked(way.answers());
        return way.questionnaire().questions().stream().filter(other -> asked.contains(other) || other.equals(question)).toList();
    }
}
