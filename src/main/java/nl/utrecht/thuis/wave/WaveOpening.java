package nl.utrecht.thuis.wave;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * A wave is about to open, in this transaction. Observers of higher packages either name what still blocks it, or prepare their part;
 * they are asked in two rounds: first {@link Checked}, then {@link Prepared}.
 */
public sealed interface WaveOpening {
    Wave wave();

    /** Say what blocks the opening; change nothing. */
    record Checked(Wave wave, List<Problem.Detail> firm, List<Problem.Detail> overridable, List<Problem.Detail> byCalendar,
            List<Problem.Detail> warnings) implements WaveOpening {
        Checked(Wave wave) {
            this(wave, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Something blocks the opening. @param key text key of the sentence that says what */
        public void block(String pointer, String key) {
            block(pointer, key, Map.of());
        }

        /** Something blocks the opening. @param arguments of the sentence */
        public void block(String pointer, String key, Map<String, Object> arguments) {
            firm.add(new Problem.Detail(pointer, key, arguments));
        }

        /** Nothing blocks, and somebody should look before it opens. @param key text key of the sentence that says at what */
        public void warn(String pointer, String key, Map<String, Object> arguments) {
            warnings.add(new Problem.Detail(pointer, key, arguments));
        }

        void remark(Remark remark) {
            switch (remark.weight()) {
                case BLOCKS -> firm.add(remark.detail());
                case BLOCKS_CALENDAR -> byCalendar.add(remark.detail());
                case WARNS -> warnings.add(remark.detail());
            }
        }

        /** Something blocks the opening unless a researcher gives a reason to open all the same. @param key of the sentence that says what */
        public void blockWithoutReason(String pointer, String key, Map<String, Object> arguments) {
            overridable.add(new Problem.Detail(pointer, key, arguments));
        }

        Blockers blockers() {
            return new Blockers(List.copyOf(firm), List.copyOf(overridable), List.copyOf(byCalendar), List.copyOf(warnings));
        }
    }

    /** Nothing blocks the opening: do your part of it. */
    record Prepared(Wave wave, Instant now) implements WaveOpening {}
}
