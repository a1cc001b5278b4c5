package nl.utrecht.thuis.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.utrecht.thuis.coaching.CountCaseloads;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;

/** A wave that is in the field now: it opened some weeks before today, and part of the people have answered. */
@ApplicationScoped
class Wave2026 {
    static final String CODE = "2026";
    private static final int SEED = 2026;
    private static final int DAYS_IN_THE_FIELD = 17;
    /** Longer than in 2023, as its report advises, and long enough to look at a demonstration for some weeks. */
    private static final int FIELD_DAYS = 60;
    private static final int STOPPED_HALFWAY = 40;
    private static final int NIGHT = 3;

    @Inject
    MovableClock clock;
    @Inject
    Researcher researcher;
    @Inject
    Fieldwork fieldwork;
    @Inject
    Questionnaires questionnaires;
    @Inject
    CountCaseloads caseloads;

    void play() throws Exception {
        LocalDate opening = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Amsterdam"))
                .minusDays(DAYS_IN_THE_FIELD + 1L);
        Random random = new Random(SEED);
        LocalDate reference = LocalDate.of(opening.getYear(), 10, 1);
        List<SyntheticRegister.Inhabitant> people = SyntheticRegister.people(random, reference);
        clock.travelTo(Wave2023.at(opening.minusDays(7), 9));
        researcher.createWave(Map.of("code", CODE, "name", "Thuis in Utrecht 2026", "questionnaire", "thuis-2026", "referenceDate",
                reference.toString(), "fieldDays", FIELD_DAYS));
        researcher.importRegister(CODE, SyntheticRegister.csv(people));
        researcher.assignCoach(CODE, SyntheticRegister.FIRST_COACH, Role.COACH.id());
        clock.travelTo(Wave2023.at(opening, 9));
        researcher.open(CODE);
        fieldwork.awaitDelivery(CODE);
        fieldwork.play(CODE, respondents(people, random), moments(opening), false);
        caseloads.run(Wave2023.at(opening.plusDays(DAYS_IN_THE_FIELD), NIGHT));
    }

    /** Who answers differs by group, as it did in 2024: that is what the page must show. */
    private List<Fieldwork.Respondent> respondents(List<SyntheticRegister.Inhabitant> people, Random random) {
        Questionnaire questionnaire = questionnaires.get("thuis-2026");
        List<Fieldwork.Respondent> respondents = new ArrayList<>();
        for (SyntheticRegister.Inhabitant person : people) {
            if (!person.email().isEmpty() && random.nextDouble() < person.propensity()) {
                long seed = random.nextLong();
                respondents.add(new Fieldwork.Respondent(person.email(), person.language(),
                        new SyntheticAnswers(questionnaire, person, seed), Integer.MAX_VALUE));
            }
        }
        Collections.shuffle(respondents, random);
        for (int i = 0; i < STOPPED_HALFWAY; i++) {
            Fieldwork.Respondent respondent = respondents.get(i);
            respondents.set(i,
                    new Fieldwork.Respondent(respondent.address(), respondent.language(), respondent.fields(), 1 + random.nextInt(15)));
        }
        Collections.shuffle(respondents, random);
        return respondents;
    }

    private static List<Instant> moments(LocalDate opening) {
        return Stream.iterate(0, day -> day + 1).limit(DAYS_IN_THE_FIELD).map(day -> Wave2023.at(opening.plusDays(day), 15)).toList();
    }
}
