package nl.utrecht.thuis.questionnaire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an address is left for. Each purpose has its own box, and an address never goes with the answers. */
public enum Box {
    PRIZE_DRAW, INTERVIEW;

    /** The box as questionnaire files write it: {@code prize-draw}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The box of a code as {@link #code()} gives it. */
    public static Optional<Box> find(String code) {
        return Stream.of(values()).filter(box -> box.code().equals(code)).findFirst();
    }
}
