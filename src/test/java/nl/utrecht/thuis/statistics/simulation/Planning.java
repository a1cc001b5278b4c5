package nl.utrecht.thuis.statistics.simulation;

/** By what people are grouped to plan reminders. */
enum Planning {
    /** Where the planner begins, when a wave declares both. */
    GROUP_SEX("legal group × sex") {
        @Override
        String group(Person person) {
            return person.legalGroup() + " " + person.sex();
        }
    },
    /** With age, which decides most in all mechanisms but chance. */
    GROUP_AGE("legal group × age") {
        @Override
        String group(Person person) {
            return person.legalGroup() + " " + person.age();
        }
    },
    SEX_AGE("sex × age") {
        @Override
        String group(Person person) {
            return person.sex() + " " + person.age();
        }

        @Override
        boolean knowsLegalGroup() {
            return false;
        }
    };

    private final String title;

    Planning(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract String group(Person person);

    /** Whether all of a group have the same legal group: then the group converts as that did. */
    boolean knowsLegalGroup() {
        return true;
    }
}
