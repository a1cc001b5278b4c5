package nl.utrecht.thuis.wave.setup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.Remark;

/**
 * The fields of a page as its templates show them: what stands in them, what is said of them, and whether they may change.
 *
 * @param t the texts of the page's language
 * @param said what is said of each setting, by its pointer
 * @param refused whether it could not be stored as it stands
 * @param allowed whether a setting may still change, by its name
 */
record SetupView(Texts t, SetupForm form, Map<String, List<Said>> said, boolean refused, Predicate<String> allowed) {
    private static final String TEXTS = "staff.setup.field.";

    /** A sentence about a setting. @param problem whether it keeps something from going on; else it is a warning */
    record Said(String sentence, boolean problem) {}

    static SetupView of(Texts t, SetupForm form, ChangeSettings.Verdict verdict, Predicate<String> allowed) {
        Map<String, List<Said>> said = verdict.faults().stream()
                .collect(Collectors.groupingBy(Problem.Detail::pointer,
                        Collectors.mapping(fault -> said(t, fault, true), Collectors.toList())));
        Map<String, List<Said>> remarks = verdict.remarks().stream().collect(Collectors.groupingBy(remark -> remark.detail().pointer(),
                Collectors.mapping(remark -> said(t, remark.detail(), remark.weight() != Remark.Weight.WARNS), Collectors.toList())));
        remarks.forEach(said::putIfAbsent);
        return new SetupView(t, form, said, !verdict.faults().isEmpty(), allowed);
    }

    private static Said said(Texts t, Problem.Detail detail, boolean problem) {
        return new Said(t.format(detail.key(), detail.arguments()), problem);
    }

    public String text(String name) {
        return form.typed(name);
    }

    public boolean chosen(String name, String value) {
        return form.chosen(name).contains(value);
    }

    public boolean yes(String name) {
        return form.flag(name, false);
    }

    /** The pointer of the setting that a field is about: a day may be typed as a date. */
    public String pointer(String name) {
        return name.equals("lastDay") ? "fieldDays" : name.replaceAll("/on$", "/day");
    }

    /** What is said of a field. */
    public List<Said> about(String name) {
        return said.getOrDefault(pointer(name), List.of());
    }

    /** Whether what stands in a field is wrong. */
    public boolean wrong(String name) {
        return about(name).stream().anyMatch(Said::problem);
    }

    /** Whether a field may not change any more. */
    public boolean frozen(String name) {
        return !allowed.test(pointer(name).split("/", 2)[0]);
    }

    public String label(String name) {
        return t.of(key(name));
    }

    /** The explanation under a label; empty when there is none. */
    public String hint(String name) {
        String key = key(name) + ".hint";
        return t.has(key) ? t.of(key) : "";
    }

    private static String key(String name) {
        return TEXTS + name.replaceAll("/\\d+", "").replace('/', '.').replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The sentences of all problems, for the list above the form: each once. */
    public Set<String> problems() {
        return said.values().stream().flatMap(List::stream).filter(Said::problem).map(Said::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
