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

    /** A heading, the words below it, and the language those are in: empty for that of the page. */
    record Fact(String name, String words, boolean typed) {
        Fact(String name, String words) {
            this(name, words, false);
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
        facts.add(new Fact(t.of("talk.where"), plan.venue, true));
        facts.add(new Fact(t.of("talk.long"), t.of("talk.long.text", "minutes", plan.minutes)));
        facts.add(new Fact(t.of("talk.languages"), t.of("talk.languages.text", "languages",
                String.join(t.of("talk.languages.comma") + " ", spoken.stream().map(t::name).toList()), "interpreter", plan.interpreter)));
        facts.add(new Fact(t.of("talk.voucher"), t.of("talk.voucher.text", "amount", wave.incentives.interviewAmount)));
        facts.add(new Fact(t.of("talk.name"), t.of("talk.name.text")));
        return facts;
    }

    /** When, where, in which language, and the number that was left. */
    static List<Fact> appointment(Texts t, InterviewPlan plan, InterviewSlot slot, Optional<Wishes> wishes, Optional<Language> language) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(t.of("talk.day.name"), SlotWords.day(t, slot.heldOn)),
                new Fact(t.of("talk.time.name"), SlotWords.time(t, slot.beginsAt)), new Fact(t.of("talk.where"), plan.venue, true)));
        wishes.ifPresent(known -> {
            facts.add(known.language().equals(Wishes.OTHER)
                    ? new Fact(t.of("talk.language"), known.other(), true)
                    : new Fact(t.of("talk.language"), language.map(t::name).orElse(known.language())));
            if (!known.telephone().isEmpty()) {
                facts.add(new Fact(t.of("talk.telephone"), known.telephone(), true));
            }
        });
        return facts;
    }
}
