package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;

/**
 * How many people came how far. Rates are 0 to 1; a rate of nothing is 0.
 *
 * @param register people in the register, but for those who left it since
 * @param withAddress of them with an e-mail address
 * @param coverage withAddress / register
 * @param responseRate done / invited (AAPOR RR2 where everybody invited is eligible)
 * @param registerYield done / register
 * @param perDay how many finished on each day in the field, days without included
 */
record ResponseFigures(int register, int withAddress, int invited, int delivered, int bounced, int started, int done, double coverage,
        double responseRate, double registerYield, List<Day> perDay) {

    /** A day of the field. */
    record Day(LocalDate date, int done) {}

    static ResponseFigures of(Wave wave, ParticipationTable table, LocalDate today) {
        Counts total = table.total();
        int register = total.of(Step.REGISTER);
        int withAddress = total.of(Step.WITH_ADDRESS);
        int invited = total.of(Step.INVITED);
        int done = total.of(Step.DONE);
        return new ResponseFigures(register, withAddress, invited, total.of(Step.DELIVERED), total.of(Step.BOUNCED), total.of(Step.STARTED),
                done,
                rate(withAddress, register), rate(done, invited), rate(done, register), days(wave, table, today));
    }

    private static List<Day> days(Wave wave, ParticipationTable table, LocalDate today) {
        if (wave.openedOn == null) {
            return List.of();
        }
        LocalDate last = wave.closedOn == null ? today : wave.closedOn;
        List<Day> days = new ArrayList<>();
        for (LocalDate day = wave.openedOn; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new Day(day, table.donePerDay().getOrDefault(day, 0)));
        }
        return days;
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
