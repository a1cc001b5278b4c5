package nl.utrecht.thuis.wave;

/**
 * What people are promised. Amounts are whole euros.
 *
 * @param prizes vouchers that are drawn
 * @param interviews people to invite for the first round of interviews
 * @param interviewReserve people in reserve
 * @param minimumBackground k: by how many responses every stored combination of background and language is shared, at least 5
 * @param minimumCell the smallest number of people that a published figure is about, at least 10
 * @param retentionMonths months after closing at which contact details are destroyed at the latest
 * @param access what a mail holds to come in with
 */
public record PromiseSettings(int prizes, int prizeAmount, int interviews, int interviewReserve, int interviewAmount,
        int minimumBackground, int minimumCell, int retentionMonths, Access access) {
    static final int SMALLEST_BACKGROUND = 5;
    static final int SMALLEST_CELL = 10;
    private static final int MOST = 1000;
    private static final int LARGEST = 100;
    private static final int MOST_MONTHS = 24;

    static PromiseSettings of(Wave wave) {
        Incentives promised = wave.incentives;
        return new PromiseSettings(promised.prizes, promised.prizeAmount, promised.interviews, promised.interviewReserve,
                promised.interviewAmount, wave.minimumBackground, wave.minimumCell, wave.retentionMonths, wave.access);
    }

    void check(SettingFaults faults) {
        faults.range(prizes, 0, MOST, "prizes");
        faults.range(prizeAmount, prizes > 0 ? 1 : 0, MOST, "prizeAmount");
        faults.range(interviews, 0, MOST, "interviews");
        faults.range(interviewReserve, 0, MOST, "interviewReserve");
        faults.range(interviewAmount, 0, MOST, "interviewAmount");
        faults.range(minimumBackground, SMALLEST_BACKGROUND, LARGEST, "minimumBackground");
        faults.range(minimumCell, SMALLEST_CELL, LARGEST, "minimumCell");
        faults.range(retentionMonths, 1, MOST_MONTHS, "retentionMonths");
        faults.unless(access != null, "access", "wave.error.choose");
    }

    void applyTo(Wave wave) {
        wave.incentives.prizes = prizes;
        wave.incentives.prizeAmount = prizeAmount;
        wave.incentives.interviews = interviews;
        wave.incentives.interviewReserve = interviewReserve;
        wave.incentives.interviewAmount = interviewAmount;
        wave.minimumBackground = minimumBackground;
        wave.minimumCell = minimumCell;
        if (wave.retentionMonths != retentionMonths) { // whoever agreed to other months has not agreed to these
            wave.retentionFirst = null;
            wave.retentionSecond = null;
        }
        wave.retentionMonths = retentionMonths;
        wave.access = access;
    }
}
