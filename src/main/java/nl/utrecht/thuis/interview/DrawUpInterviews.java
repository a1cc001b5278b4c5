package nl.utrecht.thuis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.interview.InterviewsView.Choice;
import nl.utrecht.thuis.interview.InterviewsView.Fact;
import nl.utrecht.thuis.interview.InterviewsView.Settling;
import nl.utrecht.thuis.interview.InterviewsView.Row;
import nl.utrecht.thuis.interview.InterviewsView.Slot;
import nl.utrecht.thuis.interview.InterviewsView.Table;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** Draws up what a researcher sees, in words. */
@ApplicationScoped
class DrawUpInterviews {
    private static final int TEN = 10;
    private static final String KEY = "staff.interviews.";

    @Inject
    Languages languages;
    @Inject
    DrawInterviews draw;
    @Inject
    PlanInterviews planning;
    @Inject
    SettleInterviews settle;
    @Inject
    DrawUpCandidates people;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    InterviewsView of(Texts t, Wave wave, Optional<InterviewPlan> plan, List<String> chosenLanguages) {
        List<Candidate> candidates = Candidate.ofWave(wave.code);
        List<InterviewStratum> strata = InterviewStratum.ofWave(wave.code);
        PlanState state = plan.map(found -> found.state).orElse(PlanState.PREPARING);
        boolean open = state != PlanState.SETTLED && wave.state != WaveState.SETTLED && wave.state != WaveState.ANONYMISED;
        boolean closed = open && wave.state == WaveState.CLOSED;
        boolean preparing = state == PlanState.PREPARING;
        List<String> blocked = plan.map(planning::blocked).orElse(List.of()).stream().map(t::of).toList();
        return new InterviewsView(facts(t, wave, strata), people.standing(t, candidates), state.slug(), open,
                preparing && draw.mayDraw(wave),
                open && preparing && !draw.mayDraw(wave) ? t.of(KEY + "blocked.draw") : "", closed && state == PlanState.DRAWN, blocked,
                choices(t, wave, chosenLanguages), told(t, candidates), slots(t, wave), people.of(t, wave, state, candidates),
                tables(t, wave, strata, candidates),
                closed ? remarks(t, wave, strata, candidates) : List.of(), closed && !preparing ? refill(t, wave, strata, candidates) : "",
                closed ? settling(t, candidates) : null);
    }

    private List<Fact> facts(Texts t, Wave wave, List<InterviewStratum> strata) {
        return List.of(new Fact(t.of(KEY + "willing"), willing(t, wave, strata)),
                new Fact(t.of(KEY + "places"), t.number(wave.incentives.interviews)),
                new Fact(t.of(KEY + "reserve"), t.number(wave.incentives.interviewReserve)),
                new Fact(t.of(KEY + "amount"), "€ " + t.number(wave.incentives.interviewAmount)));
    }

    /** Before the draw in whole tens: an exact number would tell, before and after a withdrawal, whether somebody's address was among them. */
    private String willing(Texts t, Wave wave, List<InterviewStratum> strata) {
        return strata.isEmpty()
                ? t.of("staff.consent.tens", "tens", draw.pool(wave.code).size() / TEN * TEN)
                : t.number(strata.stream().mapToInt(stratum -> stratum.willing).sum());
    }

    private List<Choice> choices(Texts t, Wave wave, List<String> chosen) {
        return wave.languageTags().stream().map(languages::get)
                .map(language -> new Choice(language.tag(), t.name(language), chosen.contains(language.tag()))).toList();
    }

    private String told(Texts t, List<Candidate> candidates) {
        int expected = planning.expected(candidates).size();
        return expected == 0 ? "" : t.of(KEY + "told", "number", expected);
    }

    private List<Slot> slots(Texts t, Wave wave) {
        return InterviewSlot.ofWave(wave.code).stream().map(slot -> {
            long taken = Candidate.taken(wave.code, slot.slotId);
            boolean toCome = slot.begins(waves.zone()).isAfter(clock.instant());
            return new Slot(slot.slotId.toString(), SlotWords.day(t, slot.heldOn), SlotWords.time(t, slot.beginsAt),
                    t.of(KEY + "slot.taken", "taken", taken, "places", slot.places),
                    toCome ? t.of(KEY + "call-off.explained", "taken", taken) : "");
        }).toList();
    }

    private Settling settling(Texts t, List<Candidate> candidates) {
        List<String> blocked = settle.blocked(candidates).stream().map(found -> t.format(found.key(), found.arguments())).toList();
        List<String> remarks = new ArrayList<>();
        long undecided = candidates.stream().filter(one -> ReminderMail.OPEN.contains(one.state)).count();
        if (undecided > 0) {
            remarks.add(t.of(KEY + "settle.undecided", "number", undecided));
        }
        long vouchers = candidates.stream().filter(one -> one.state == CandidateState.HELD && !one.voucher).count();
        if (vouchers > 0) {
            remarks.add(t.of(KEY + "settle.vouchers", "number", vouchers));
        }
        return new Settling(blocked, remarks);
    }

    private List<Table> tables(Texts t, Wave wave, List<InterviewStratum> strata, List<Candidate> candidates) {
        Composition composition = Composition.of(strata, candidates, trait -> categories(wave, trait));
        return composition.tallies().entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Table("by-" + entry.getKey().slug(), t.of(KEY + "trait." + entry.getKey().slug()),
                        rows(t, wave, entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<Row> rows(Texts t, Wave wave, Trait trait, Map<String, Composition.Tally> tallies) {
        int most = tallies.values().stream().mapToInt(tally -> Math.max(tally.planned(), tally.invited())).max().orElse(1);
        return tallies.entrySet().stream().map(entry -> {
            Composition.Tally tally = entry.getValue();
            return new Row(people.category(t, wave, trait, entry.getKey()), t.number(tally.willing()), t.number(tally.planned()),
                    t.number(tally.invited()), t.number(tally.agreed()), t.number(tally.held()), width(tally.invited(), most),
                    width(tally.agreed(), most), width(tally.held(), most), width(tally.planned(), most));
        }).toList();
    }

    /** In hundredths of the picture, as SVG writes it. */
    private static String width(int people, int most) {
        return String.format(Locale.ROOT, "%.1f", 98.0 * people / Math.max(1, most));
    }

    private static List<String> categories(Wave wave, Trait trait) {
        return trait == Trait.LANGUAGE ? wave.languageTags() : wave.classification().categories(DrawUpCandidates.FEATURES.get(trait));
    }

    private List<String> remarks(Texts t, Wave wave, List<InterviewStratum> strata, List<Candidate> candidates) {
        List<String> remarks = new ArrayList<>();
        FillPlaces.free(strata, candidates)
                .forEach((kind, free) -> remarks.add(t.of(KEY + "free", "number", free, "kind", people.kind(t, wave, kind))));
        long borrowed = candidates.stream().filter(Candidate::isBorrowed).count();
        if (borrowed > 0) {
            remarks.add(t.of(KEY + "borrowed", "number", borrowed));
        }
        return remarks;
    }

    /** How many are lacking, and not how many of those are left in the pool: an exact number would tell whose address was in it. */
    private String refill(Texts t, Wave wave, List<InterviewStratum> strata, List<Candidate> candidates) {
        Set<UUID> known = candidates.stream().map(one -> one.candidateId).collect(Collectors.toSet());
        int lacking = DrawInterviews.lacking(strata, candidates).values().stream().mapToInt(Integer::intValue).sum();
        boolean isAnybodyLeft = draw.pool(wave.code).stream().anyMatch(person -> !known.contains(person.id()));
        return lacking == 0 || !isAnybodyLeft ? "" : t.of(KEY + "refill", "number", lacking);
    }
}
