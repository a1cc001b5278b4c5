package nl.utrecht.thuis.statistics.simulation;

import java.util.List;
import nl.utrecht.thuis.statistics.weighting.Collapse;
import nl.utrecht.thuis.statistics.weighting.Raking;
import nl.utrecht.thuis.statistics.weighting.Respondents;
import nl.utrecht.thuis.statistics.weighting.Weights;

/** What the respondents are made to resemble the register in. */
enum Weighting {
    UNWEIGHTED("unweighted", List.of()), SEX_AGE("raked on sex and age",
            List.of("sex", "age")), SEX_AGE_GROUP("raked on sex, age and legal group", List.of("sex", "age", "group"));

    private static final List<String> VARIABLES = List.of("sex", "age", "group");

    private final String title;
    private final List<String> margins;

    Weighting(String title, List<String> margins) {
        this.title = title;
        this.margins = margins;
    }

    String title() {
        return title;
    }

    /** A weight for each respondent; categories in which too few responded are made one first, as in the product. */
    Weights weights(Register register, List<Person> respondents) {
        Respondents rows = Respondents.of(VARIABLES, respondents.stream()
                .map(person -> Respondents.Row.person(person.sex(), person.age(), person.legalGroup())).toList());
        if (margins.isEmpty()) {
            return Weights.equal(rows, register.size());
        }
        Collapse.Collapsed collapsed = Collapse.DEFAULT
                .of(register.margins().stream().filter(margin -> margins.contains(margin.variable())).toList(), rows);
        return Raking.DEFAULT.weights(collapsed.margins(), collapsed.respondents());
    }
}
