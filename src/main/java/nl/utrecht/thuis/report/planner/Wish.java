package nl.utrecht.thuis.report.planner;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;

/**
 * What somebody asks of the planner, as it was typed.
 *
 * @param features by which groups are made; empty for those that suit
 * @param budget how many of each route; a field that was not filled in has a default
 * @param efforts what is to be done for each group, by its background; empty to get a proposal
 * @param day as typed, and {@code at}
 */
record Wish(Set<Feature> features, Typed budget, Map<String, Typed> efforts, String day, String at) {
    private static final int MOST_DIGITS = 7;

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
            OptionalInt mails = number(messages, 0);
            OptionalInt posted = number(letters, 0);
            OptionalInt prompted = number(prompts, 0);
            return mails.isPresent() && posted.isPresent() && prompted.isPresent()
                    ? Optional.of(new Effort(mails.getAsInt(), posted.getAsInt(), prompted.getAsInt()))
                    : Optional.empty();
        }

        /** The numbers, with those of another for fields that are empty or no number. */
        Effort or(Effort other) {
            return new Effort(number(messages, other.messages()).orElse(other.messages()),
                    number(letters, other.letters()).orElse(other.letters()), number(prompts, other.prompts()).orElse(other.prompts()));
        }

        private static OptionalInt number(String typed, int empty) {
            String digits = typed.strip();
            if (digits.isEmpty()) {
                return OptionalInt.of(empty);
            }
            return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
        }
    }

    /** Of an address: a budget, and by what to group. */
    static Wish of(List<String> by, String messages, String letters, String prompts) {
        return new Wish(features(by), new Typed(messages, letters, prompts), Map.of(), "", "");
    }

    /** Of the form, whose fields {@code group}, {@code messages}, {@code letters} and {@code prompts} come once for each group, in one order. */
    static Wish of(MultivaluedMap<String, String> form) {
        Map<String, Typed> efforts = new HashMap<>();
        List<String> groups = form.getOrDefault("group", List.of());
        for (int place = 0; place < groups.size(); place++) {
            efforts.put(groups.get(place), new Typed(at(form, "messages", place), at(form, "letters", place), at(form, "prompts", place)));
        }
        Typed budget = new Typed(at(form, "budget-messages", 0), at(form, "budget-letters", 0), at(form, "budget-prompts", 0));
        return new Wish(features(form.getOrDefault("by", List.of())), budget, Map.copyOf(efforts), at(form, "day", 0), at(form, "at", 0));
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
