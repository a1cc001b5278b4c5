package nl.utrecht.thuis.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Finding;
import nl.utrecht.thuis.i18n.FreeText;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;

/**
 * Everything that a message must be. Pure.
 *
 * @param t of the language that it is written in
 * @param original whether that is Dutch
 * @param dutch the Dutch of this message, which it must say too
 * @param sample with what it is filled to see how long it becomes
 */
record WordingCheck(MessageKind kind, Texts t, boolean original, Written dutch, Facts sample) {
    /** Characters. */
    static final int LONGEST_SUBJECT = 78;
    static final int LONGEST_BODY = 5000;
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    private static final String KEY = "staff.message.error.";
    private static final Set<String> NO_MESSAGE = Set.of(KEY + "malformed", KEY + "type");

    Checked of(Written written) {
        List<Problem.Detail> errors = new ArrayList<>();
        List<Problem.Detail> warnings = new ArrayList<>();
        subject(written.subject(), errors);
        body(written.body(), errors);
        if (errors.isEmpty()) {
            length(written, errors);
            likeTheDutch(written, warnings);
            if (!OneScript.is(FreeText.words(written.subject()))) {
                warnings.add(new Problem.Detail(SUBJECT, "staff.message.warning.scripts", Map.of()));
            }
        }
        return new Checked(List.copyOf(errors), List.copyOf(warnings));
    }

    /** Whether a stored text can be filled in this release, whoever wrote it. */
    static boolean usable(MessageKind kind, Written written) {
        List<Problem.Detail> errors = new ArrayList<>();
        new PlaceholderCheck(SUBJECT, subjectMay(), Set.of()).of(written.subject(), errors);
        new PlaceholderCheck(BODY, kind.allowed(), kind.required()).of(written.body(), errors);
        return errors.isEmpty();
    }

    /** Whether anything can be shown of it: each argument is one that we give, as what it is. */
    static boolean fillable(Written written) {
        if (written.body().length() > LONGEST_BODY || written.subject().length() > LONGEST_BODY) {
            return false; // whatever it is, it is not worth the time that it takes
        }
        List<Problem.Detail> errors = new ArrayList<>();
        new PlaceholderCheck(SUBJECT, subjectMay(), Set.of()).of(written.subject(), errors);
        new PlaceholderCheck(BODY, EnumSet.allOf(Placeholder.class), Set.of()).of(written.body(), errors);
        return errors.stream().allMatch(error -> error.key().equals(KEY + "alone"));
    }

    private void subject(String subject, List<Problem.Detail> errors) {
        field(new PlaceholderCheck(SUBJECT, subjectMay(), Set.of()), subject, dutch.subject(), errors);
    }

    private void body(String body, List<Problem.Detail> errors) {
        if (body.length() > LONGEST_BODY) {
            errors.add(new Problem.Detail(BODY, KEY + "too-long", Map.of("maximum", LONGEST_BODY)));
        } else {
            field(new PlaceholderCheck(BODY, kind.allowed(), kind.required()), body, dutch.body(), errors);
        }
    }

    private void field(PlaceholderCheck placeholders, String text, String source, List<Problem.Detail> errors) {
        List<Problem.Detail> found = new ArrayList<>();
        if (!text.isBlank()) {
            placeholders.of(text, found);
        }
        errors.addAll(found);
        if (found.stream().noneMatch(error -> NO_MESSAGE.contains(error.key()))) {
            List<Finding> findings = new FreeText(t.language(), original, source).findings(text);
            findings.forEach(finding -> errors.add(new Problem.Detail(placeholders.field(), finding.key(), finding.arguments())));
            if (findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.TOO_LONG)) {
                typedByHand(placeholders.field(), text, errors);
            }
        }
    }

    private static void typedByHand(String field, String text, List<Problem.Detail> errors) {
        String words = FreeText.words(text);
        TypedByHand.addresses(words).forEach(found -> errors.add(new Problem.Detail(field, KEY + "address", Map.of("found", found))));
        TypedByHand.markup(words).forEach(found -> errors.add(new Problem.Detail(field, KEY + "markup", Map.of("found", found))));
    }

    private void length(Written written, List<Problem.Detail> errors) {
        int subject = new Wording(t, kind, written.subject(), "").fill(sample).subject().length();
        if (subject > LONGEST_SUBJECT) {
            errors.add(new Problem.Detail(SUBJECT, KEY + "subject-too-long", Map.of("length", subject, "maximum", LONGEST_SUBJECT)));
        }
    }

    private void likeTheDutch(Written written, List<Problem.Detail> warnings) {
        if (original) {
            return;
        }
        Set<String> mine = names(written);
        Set<String> theirs = names(dutch);
        compare("misses", theirs, mine, warnings);
        compare("more", mine, theirs, warnings);
    }

    private static void compare(String what, Set<String> these, Collection<String> those, List<Problem.Detail> warnings) {
        these.stream().filter(name -> !those.contains(name)).sorted().forEach(name -> warnings
                .add(new Problem.Detail(BODY, "staff.message.warning." + what, Map.of("placeholder", "{" + name + "}"))));
    }

    private static Set<String> names(Written written) {
        return FreeText.arguments(written.subject() + "\n\n" + written.body()).keySet().stream().collect(Collectors.toSet());
    }

    /** A subject can be read over a shoulder, and on the screen of a phone that is locked. */
    static Set<Placeholder> subjectMay() {
        return EnumSet.allOf(Placeholder.class).stream()
                .filter(placeholder -> !placeholder.personal() && placeholder != Placeholder.CONTACT)
                .collect(Collectors.toSet());
    }
}
