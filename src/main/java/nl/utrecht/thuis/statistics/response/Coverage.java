package nl.utrecht.thuis.statistics.response;

/**
 * Reaching and responding, apart: who cannot be reached has no chance to respond. Of all people or of a category; a rate of nobody is NaN.
 *
 * @param population people in the register
 * @param invited those who could be reached in this mode
 * @param responses those who responded
 */
public record Coverage(long population, long invited, long responses) {

    /** @throws IllegalArgumentException unless 0 &le; responses &le; invited &le; population */
    public Coverage {
        if (responses < 0 || responses > invited || invited > population) {
            throw new IllegalArgumentException(responses + " responses of " + invited + " invited of " + population + " people");
        }
    }

    /** c = invited / population, from 0 to 1. */
    public double coverageRate() {
        return (double) invited / population;
    }

    /** r = responses / invited. */
    public double responseAmongInvited() {
        return (double) responses / invited;
    }

    /** p = responses / population, which is c·r. */
    public double registerYield() {
        return (double) responses / population;
    }

    /** People whom this mode cannot reach. */
    public long notInvited() {
        return population - invited;
    }
}
