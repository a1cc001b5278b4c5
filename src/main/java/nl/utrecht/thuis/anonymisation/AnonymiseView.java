package nl.utrecht.thuis.anonymisation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What the page about the anonymising of a wave shows.
 *
 * @param open what must happen first, in sentences
 * @param rows the tables in which somebody still is
 * @param keys the keys that are there, in words
 * @param steps how far it is; empty while nobody asked
 * @param asked who asked when, in a sentence; empty while nobody did
 * @param agreed who agreed when, likewise
 * @param backups what was typed, or said
 * @param typed the code as it was typed
 * @param mayAsk whether this person can ask
 * @param mayAgree whether this person can agree: somebody else asked
 * @param underWay whether it goes on by itself
 * @param certified whether it is complete
 * @param problems what is wrong with what was posted
 */
record AnonymiseView(String wave, String waveName, List<String> open, List<Row> rows, List<String> keys, List<StepRow> steps, String asked,
        String agreed, String backups, String typed, boolean mayAsk, boolean mayAgree, boolean underWay, boolean certified,
        List<String> problems) {

    /** A table in words, and how many rows go. */
    record Row(String name, String number) {}

    /** A step in words. @param state {@code done}, {@code now} or {@code later} @param stateName the same in words; empty for what comes later */
    record StepRow(String name, String state, String stateName) {}

    /** What somebody typed. */
    record Typed(@Nullable String backups, @Nullable String code, List<String> problems) {
        static final Typed NOTHING = new Typed(null, null, List.of());
    }

    /** @param username who looks @param names what colleagues call the account of a username */
    static AnonymiseView of(Texts t, Wave wave, Preflight.Findings found, Optional<Anonymisation> anonymisation, String username,
            UnaryOperator<String> names, Typed typed) {
        Step step = anonymisation.map(one -> one.step).orElse(null);
        boolean waits = step == Step.ASKED;
        return new AnonymiseView(wave.code, wave.name,
                step == null ? found.open().stream().map(detail -> t.format(detail.key(), detail.arguments())).toList() : List.of(),
                found.rows().entrySet().stream().map(row -> new Row(name(t, row.getKey()), t.number(row.getValue()))).toList(),
                found.keys().stream().map(key -> t.of("staff.forget.key." + key)).toList(), steps(t, step),
                anonymisation.map(one -> t.of("staff.forget.asked", "person", names.apply(one.askedBy), "day", one.askedOn)).orElse(""),
                anonymisation.filter(one -> one.confirmedBy != null)
                        .map(one -> t.of("staff.forget.agreed", "person", names.apply(one.confirmedBy), "day", one.confirmedOn)).orElse(""),
                typed.backups() != null ? typed.backups() : anonymisation.map(one -> one.backups).orElse(""),
                typed.code() == null ? "" : typed.code(), step == null && found.open().isEmpty(),
                waits && !anonymisation.orElseThrow().askedBy.equals(username), step != null && step.isUnderWay(), step == Step.CERTIFIED,
                typed.problems());
    }

    /** Whether somebody asks and nobody agreed. */
    public boolean waits() {
        return !steps.isEmpty() && !underWay && !certified;
    }

    private static List<StepRow> steps(Texts t, @Nullable Step now) {
        return now == null
                ? List.of()
                : Stream.of(Step.values())
                        .map(step -> new StepRow(t.of("staff.forget.step." + step.slug()), state(step, now), stateName(t, step, now)))
                        .toList();
    }

    private static String state(Step step, Step now) {
        int ahead = step.compareTo(now);
        return ahead <= 0 ? "done" : ahead == 1 ? "now" : "later";
    }

    /** The list has them in their order: what is still far off needs no word. */
    private static String stateName(Texts t, Step step, Step now) {
        String state = state(step, now);
        return state.equals("later") ? "" : t.of("staff.forget.state." + state);
    }

    private static String name(Texts t, String table) {
        String key = "staff.forget.table." + table;
        return t.has(key) ? t.of(key) : table;
    }
}
