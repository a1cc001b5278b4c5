package nl.utrecht.thuis.report.planner;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;

/**
 * What somebody asks of the planner, as it was typed.
 *
 * @param features by which groups are made; nothing when nobody chose
 * @param budget how many of each route, an empty field being 0; nothing when nobody said
 * @param efforts what is to be done for each group, by its background; empty to get a proposal
 * @param day as typed, and {@code at}
 */
record Wish(Optional<Set<Feature>> features, Optional<Typed> budget, Map<String, Typed> efforts, String day, String at) {
    static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), Map.of(), "", "");
    /** Up to seven digits, with or without a point, comma or space after each thousand. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}|[0-9]{1,3}(?:[., \u00a0][0-9]{3}){1,2}");

    /** Three numbers, as typed. */
    record Typed(String messages, String letters, String prompts) {
        static final Typed NOTHING = new Typed("", "", "");

        static Typed of(Effort effort) {
            return new Typed(text(effort.messages()), text(effort.letters()), text(effort.prompts()));
        }

        private static String text(int number) {
            return number == 0 ? "" : String.valueOf(number);
        }

        /** The numbers, an empty field being 0; nothing when one of them is none. */
        Optional<Effort> effort() {
            OptionalInt mails = number(messages);
            OptionalInt posted = number(letters);
            OptionalInt prompted = number(prompts);
            return mails.isPresent() && posted.isPresent() && prompted.isPresent()
                    ? Optional.of(new Effort(mails.getAsInt(), posted.getAsInt(), prompted.getAsInt()))
                    : Optional.empty();
        }

        /** A whole number, an empty field being 0; nothing when it is none. */
        static OptionalInt number(String typed) {
            String stripped = typed.strip();
            if (stripped.isEmpty()) {
                return OptionalInt.of(0);
            }
            return NUMBER.matcher(stripped).matches()
                    ? OptionalInt.of(Integer.parseInt(stripped.replaceAll("[^0-9]", "")))
                    : OptionalInt.empty();
        }
    }

    /** Of an address: a budget, and by what to group. @param form whether it comes from the form: without a feature it then does not mean those that suit */
    static Wish of(boolean form, List<String> by, @Nullable String messages, @Nullable String letters, @Nullable String prompts) {
        boolean sent = messages != null || letters != null || prompts != null;
        return new Wish(form || !by.isEmpty() ? Optional.of(features(by)) : Optional.empty(),
                sent ? Optional.of(new Typed(text(messages), text(letters), text(prompts))) : Optional.empty(), Map.of(), "", "");
    }

    /** As a round was planned that was called off: to change it and plan it anew. */
    static Wish again(List<PlannedGroup> planned, String day, String at) {
        Map<String, Typed> efforts = new HashMap<>();
        planned.stream().filter(group -> !group.background.isEmpty())
                .forEach(group -> efforts.put(group.background, Typed.of(new Effort(group.messages, group.letters, group.prompts))));
        return new Wish(Optional.of(PlannedGroup.features(planned)), Optional.empty(), Map.copyOf(efforts), day, at);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Of the form, whose fields {@code group}, {@code messages}, {@code letters} and {@code prompts} come once for each group, in one order. */
    static Wish of(MultivaluedMap<String, String> form) {
        Map<String, Typed> efforts = new HashMap<>();
        List<String> groups = form.getOrDefault("group", List.of());
        for (int place = 0; place < groups.size(); place++) {
            efforts.put(groups.get(place), new Typed(at(form, "messages", place), at(form, "letters", place), at(form, "prompts", place)));
        }
        Typed budget = new Typed(at(form, "budget-messages", 0), at(form, "budget-letters", 0), at(form, "budget-prompts", 0));
        return new Wish(Optional.of(features(form.getOrDefault("by", List.of()))), Optional.of(budget), Map.copyOf(efforts),
                at(form, "day", 0), at(form, "at", 0));
    }

    private static String at(MultivaluedMap<String, String> form, String name, int place) {
        List<String> values = form.getOrDefault(name, List.of());
        return place < values.size() ? values.get(place) : "";
    }

    private static Set<Feature> features(List<String> slugs) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        slugs.forEach(slug -> Feature.of(slug).ifPresent(features::add));
        return features;
    }
}
