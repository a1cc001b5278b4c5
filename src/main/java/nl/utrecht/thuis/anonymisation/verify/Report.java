package nl.utrecht.thuis.anonymisation.verify;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.utrecht.thuis.i18n.Texts;

/** What is said, a line for each thing that was looked at, and what it comes to. */
final class Report {
    private static final String INDENT = " ".repeat(7);
    private final Texts t;
    private final PrintStream out;
    private Verdict verdict = Verdict.CLEAN;
    private boolean leftOut;

    /** What it all comes to, the weakest first. */
    enum Verdict {
        CLEAN(0), CANNOT_TELL(2), FOUND(1);

        private final int code;

        Verdict(int code) {
            this.code = code;
        }

        /** With which the process ends. */
        int code() {
            return code;
        }

        /** The last part of a text key. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Report(Texts t, PrintStream out) {
        this.t = t;
        this.out = out;
    }

    /** A line without a judgement. @param arguments of the text, by their names */
    void line(String what, Map<String, ?> arguments) {
        out.println(t.format("staff.verify." + what, arguments));
    }

    /** A line without a judgement, which belongs to the one before it. */
    void detail(String what, Map<String, ?> arguments) {
        out.println(INDENT + t.format("staff.verify." + what, arguments));
    }

    /** Something was looked at, and it is as it should be or not. */
    void say(boolean good, String what) {
        if (!good) {
            verdict = Verdict.FOUND;
        }
        out.println((good ? "[ok]   " : "[!!]   ") + t.of("staff.verify." + what + (good ? ".ok" : ".wrong")));
    }

    /** The same of what should be nowhere. @param place says where it is, as a line */
    <T> void nowhere(Collection<T> places, String what, Function<T, String> place) {
        say(places.isEmpty(), what);
        places.forEach(one -> out.println(INDENT + place.apply(one)));
    }

    /** The same, with numbers. */
    void nowhere(Map<String, Integer> places, String what) {
        nowhere(places.entrySet(), what,
                place -> t.of("staff.verify." + what + ".place", "place", place.getKey(), "number", place.getValue()));
    }

    /** It was not asked to look at something. */
    void leftOut(String what) {
        leftOut = true;
        out.println("[--]   " + t.of("staff.verify." + what));
    }

    /** Something that must be looked at is not there, so that nothing can be said for sure. */
    void cannotTell(String what, Collection<String> places) {
        if (verdict == Verdict.CLEAN) {
            verdict = Verdict.CANNOT_TELL;
        }
        out.println("[??]   " + t.of("staff.verify." + what));
        List.copyOf(places).forEach(place -> out.println(INDENT + place));
    }

    /** The last line. */
    Verdict end() {
        out.println();
        line("end." + verdict.slug() + (verdict == Verdict.CLEAN && leftOut ? ".partly" : ""), Map.of());
        return verdict;
    }
}
