package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.interview.InterviewsView.Fact;
import nl.utrecht.thuis.interview.InterviewsView.Person;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;

/** Draws up who was drawn, in words: what kind of person, how far it is, and what can be done. */
@ApplicationScoped
class DrawUpCandidates {
    static final Map<Trait, Feature> FEATURES = Map.of(Trait.GROUP, Feature.GROUP, Trait.SEX, Feature.SEX, Trait.AGE, Feature.AGE);
    private static final Set<CandidateState> GONE = EnumSet.of(CandidateState.DECLINED, CandidateState.LAPSED, CandidateState.WITHDRAWN);
    private static final String STATE = "staff.interviews.state.";

    @Inject
    Languages languages;
    @Inject
    KeepAppointments appointments;

    /** How many are how far, as staff see it; where nobody is, is left out. */
    List<Fact> standing(Texts t, List<Candidate> candidates) {
        boolean asked = isAnybodyAsked(candidates);
        Map<String, Long> counts = candidates.stream()
                .collect(Collectors.groupingBy(one -> shown(one.state, asked), Collectors.counting()));
        return Stream.of(CandidateState.values()).map(state -> shown(state, asked)).distinct().filter(counts::containsKey)
                .map(state -> new Fact(t.of(STATE + state), t.number(counts.get(state)))).toList();
    }

    /**
     * How far somebody is, as staff see it and as in a text key. Staff who have an address taken back must not learn here what kind of person it was of: that row looks like
     * one of who refused, and as long as nobody could refuse all rows look the same.
     */
    private static String shown(CandidateState state, boolean asked) {
        if (!asked) {
            return CandidateState.DRAWN.slug();
        }
        return GONE.contains(state) ? "gone" : state.slug();
    }

    private static boolean isAnybodyAsked(List<Candidate> candidates) {
        return candidates.stream().anyMatch(one -> one.invited);
    }

    /** A row each, numbered from 1 in the order of the candidates. */
    List<Person> of(Texts t, Wave wave, PlanState plan, List<Candidate> candidates) {
        Map<UUID, InterviewSlot> slots = InterviewSlot.ofWave(wave.code).stream()
                .collect(Collectors.toMap(slot -> slot.slotId, slot -> slot));
        boolean asked = isAnybodyAsked(candidates);
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> person(t, wave, plan, candidates.get(i), shown(candidates.get(i).state, asked), t.number(i + 1L), slots))
                .toList();
    }

    private Person person(Texts t, Wave wave, PlanState plan, Candidate one, String state, String number, Map<UUID, InterviewSlot> slots) {
        boolean open = wave.state == WaveState.CLOSED && plan != PlanState.SETTLED;
        String slot = Optional.ofNullable(one.slotId).map(slots::get)
                .map(found -> t.of("talk.slot", "day", SlotWords.day(t, found.heldOn), "time", SlotWords.time(t, found.beginsAt)))
                .orElse("");
        return new Person(one.candidateId.toString(), number, kind(t, wave, one.kind()),
                one.isBorrowed() ? kind(t, wave, one.placeOf()) : "",
                state, slot, open && one.state.mayBecome(CandidateState.LAPSED),
                open && one.state == CandidateState.AGREED && appointments.hasBegun(one), one.mayBeReached(plan),
                one.state != CandidateState.HELD ? "none" : one.voucher ? "handed" : "open");
    }

    /** A kind of people, in words. */
    String kind(Texts t, Wave wave, Stratum kind) {
        return Stream.of(Trait.values()).map(trait -> category(t, wave, trait, kind.category(trait))).collect(Collectors.joining(" · "));
    }

    /** A category of a trait, in words. */
    String category(Texts t, Wave wave, Trait trait, String category) {
        return trait == Trait.LANGUAGE
                ? languages.find(category).map(t::name).orElse(category)
                : wave.categoryName(FEATURES.get(trait), category, t);
    }
}
