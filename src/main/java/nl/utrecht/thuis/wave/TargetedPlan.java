package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A targeted round as somebody wants it.
 *
 * @param day on which its mail goes out
 * @param at when, in the municipality's time
 * @param groups together the whole register; those that are too small to plan for are one, without a background
 */
public record TargetedPlan(LocalDate day, LocalTime at, List<Group> groups) {

    public TargetedPlan {
        groups = List.copyOf(groups);
    }

    /**
     * @param background what its people have in common; {@link Background#NONE} for all that are too small to plan for
     * @param wanted what is done for them
     * @param people in the register
     * @param expected how many answers that will bring
     */
    public record Group(Background background, Effort wanted, int people, double expected) {

        PlannedGroup toEntity(Round round) {
            PlannedGroup group = new PlannedGroup();
            group.waveCode = round.waveCode;
            group.roundCode = round.code;
            group.background = background.cell();
            group.messages = wanted.messages();
            group.letters = wanted.letters();
            group.prompts = wanted.prompts();
            group.people = people;
            group.expected = expected;
            return group;
        }
    }

    /** How many people are reminded by each route. */
    public record Effort(int messages, int letters, int prompts) {
        public static final Effort NONE = new Effort(0, 0, 0);

        public Effort plus(Effort other) {
            return new Effort(messages + other.messages, letters + other.letters, prompts + other.prompts);
        }

        /** Everybody whom it is for: nobody is counted twice. */
        public int total() {
            return messages + letters + prompts;
        }
    }

    /** Everything that is to be done. */
    public Effort effort() {
        return groups.stream().map(Group::wanted).reduce(Effort.NONE, Effort::plus);
    }

    /** Whether anybody is chosen by that feature. */
    boolean uses(Feature feature) {
        return groups.stream().anyMatch(group -> group.background.category(feature).isPresent());
    }

    /** Whether the round is this plan already: whoever presses twice plans once. */
    boolean isAlready(Round round, Wave wave, List<PlannedGroup> planned) {
        return round.state == RoundState.PLANNED && round.day(wave).filter(day::equals).isPresent() && round.sendTime.equals(at)
                && wanted().equals(planned.stream().map(group -> group.background + " "
                        + new Effort(group.messages, group.letters, group.prompts)).collect(Collectors.toSet()));
    }

    private Set<String> wanted() {
        return groups.stream().map(group -> group.background.cell() + " " + group.wanted).collect(Collectors.toSet());
    }
}
