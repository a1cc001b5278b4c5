package nl.utrecht.thuis.pretest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher typed to make a link.
 *
 * @param name for whom it is, such as "de Stem, groep 1"
 * @param lastDay the last day on which it works, as {@code 2026-11-30}; empty for none
 */
record NewLink(String name, String lastDay) {
    static final NewLink EMPTY = new NewLink("", "");
    static final int LONGEST_NAME = 100;

    static NewLink of(@Nullable String name, @Nullable String lastDay) {
        return new NewLink(name == null ? "" : name.strip(), lastDay == null ? "" : lastDay.strip());
    }

    /** Everything that is wrong with it. */
    List<Problem.Detail> problems(LocalDate today) {
        List<Problem.Detail> wrong = new ArrayList<>();
        boolean line = name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !line) {
            wrong.add(new Problem.Detail("name", "staff.pretest.error.name", Map.of("maximum", LONGEST_NAME)));
        }
        if (!lastDay.isEmpty() && day().filter(day -> !day.isBefore(today)).isEmpty()) {
            wrong.add(new Problem.Detail("lastDay", "staff.pretest.error.last-day", Map.of()));
        }
        return wrong;
    }

    /** The last day, if one was typed. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(lastDay));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
