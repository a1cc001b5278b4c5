package nl.utrecht.thuis.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;

/**
 * What the page of an invitation shows.
 *
 * @param action where the form goes
 * @param withdraw where the address can be taken back
 * @param facts what to know before one answers, a heading and a sentence each
 * @param appointment what was agreed; empty for somebody who has not agreed
 * @param slots the times that can be chosen
 * @param languages the languages that can be chosen
 * @param errors what must be put right, by field
 */
record TalkView(String action, String withdraw, List<Fact> facts, List<Fact> appointment, List<Choice> slots, List<Choice> languages,
        TalkForm form,
        Map<String, String> errors, boolean waiting) {

    /** A heading and the words below it. @param direction of words that somebody typed, as HTML calls it; empty for that of the page */
    record Fact(String name, String words, String direction) {
        private static final String AS_TYPED = "auto";
        private static final String OF_NUMBERS = "ltr";

        Fact(String name, String words) {
            this(name, words, "");
        }

        static Fact typed(String name, String words) {
            return new Fact(name, words, AS_TYPED);
        }

        static Fact number(String name, String digits) {
            return new Fact(name, digits, OF_NUMBERS);
        }
    }

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    public boolean agreed() {
        return !appointment.isEmpty();
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Why, with whom, where, how long, in which language, and what for: what the mail says too. */
    static List<Fact> facts(Texts t, Wave wave, InterviewPlan plan, List<Language> spoken) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(t.of("talk.why"), t.of("talk.why.text")));
        facts.add(new Fact(t.of("talk.who"),
                t.of("talk.who.text", "named", !plan.interviewer.isEmpty(), "interviewer", plan.interviewer)));
        facts.add(Fact.typed(t.of("talk.where"), plan.venue));
        facts.add(new Fact(t.of("talk.long"), t.of("talk.long.text", "minutes", plan.minutes)));
        facts.add(new Fact(t.of("talk.languages"),
                t.of("talk.languages.text", "languages", spoken(t, spoken), "interpreter", plan.interpreter)));
        facts.add(new Fact(t.of("talk.voucher"), t.of("talk.voucher.text", "amount", wave.incentives.interviewAmount)));
        facts.add(new Fact(t.of("talk.name"), t.of("talk.name.text")));
        return facts;
    }

    /** Languages by their names in that language. */
    static String spoken(Texts t, List<Language> languages) {
        return String.join(t.of("talk.languages.comma") + " ", languages.stream().map(t::name).toList());
    }

    /** When, where, in which language, and the number that was left. */
    static List<Fact> appointment(Texts t, InterviewPlan plan, InterviewSlot slot, Optional<Wishes> wishes, Optional<Language> language) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(t.of("talk.day.name"), SlotWords.day(t, slot.heldOn)),
                new Fact(t.of("talk.time.name"), SlotWords.time(t, slot.beginsAt)), Fact.typed(t.of("talk.where"), plan.venue)));
        wishes.ifPresent(known -> {
            facts.add(known.language().equals(Wishes.OTHER)
                    ? Fact.typed(t.of("talk.language"), known.other())
                    : new Fact(t.of("talk.language"), language.map(t::name).orElse(known.language())));
            if (!known.telephone().isEmpty()) {
                facts.add(Fact.number(t.of("talk.telephone"), known.telephone()));
            }
        });
        return facts;
    }
}
