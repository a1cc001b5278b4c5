package nl.utrecht.thuis.statistics.reminding;

/**
 * People who can be reminded together.
 *
 * @param population N_h, all in the register, at least 1
 * @param invited those who could be reached
 * @param responded those who did respond
 * @param open those who can be reminded, by the route that is planned: they did not respond and did not decline
 * @param conversion q_h, which part of those reminded will respond, from 0 to 1; see {@link BetaPrior}
 */
public record ReminderGroup(String name, long population, long invited, long responded, long open, double conversion) {

    /** @throws IllegalArgumentException unless responded + open &le; population, invited &le; population, and the conversion is a share */
    public ReminderGroup {
        if (population < 1 || responded < 0 || open < 0 || responded + open > population || invited < 0 || invited > population) {
            throw new IllegalArgumentException("Group " + name + ": " + responded + " responded and " + open + " open of " + invited
                    + " invited of " + population + " people");
        }
        if (!(conversion >= 0 && conversion <= 1)) {
            throw new IllegalArgumentException("Group " + name + ": not a conversion " + conversion);
        }
    }

    /** p_h, from 0 to 1. */
    public double registerRate() {
        return (double) responded / population;
    }

    /** Response among those invited; NaN where nobody was. */
    public double invitedRate() {
        return (double) responded / invited;
    }

    /** Those whom no reminder reaches: only a letter or a coach does. */
    public long withoutAddress() {
        return population - invited;
    }

    /** The responses that reminding all of them will give. */
    public double expectedNew() {
        return conversion * open;
    }
}
