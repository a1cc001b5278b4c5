package nl.utrecht.thuis.wave.setup;

import nl.utrecht.thuis.wave.Access;
import nl.utrecht.thuis.wave.PromiseSettings;
import nl.utrecht.thuis.wave.SettingFaults;

/** The fields of the page of promises. */
final class PromisesFields {

    private PromisesFields() {}

    static SetupForm of(PromiseSettings set) {
        return new SetupForm.Filled().put("prizes", set.prizes()).put("prizeAmount", set.prizeAmount()).put("interviews", set.interviews())
                .put("interviewReserve", set.interviewReserve()).put("interviewAmount", set.interviewAmount())
                .put("minimumBackground", set.minimumBackground()).put("minimumCell", set.minimumCell())
                .put("retentionMonths", set.retentionMonths()).put("access", set.access().slug()).form();
    }

    static PromiseSettings read(SetupForm form, PromiseSettings now, SettingFaults faults) {
        Access access = Access.of(form.text("access", now.access().slug())).orElse(now.access());
        return new PromiseSettings(form.number("prizes", now.prizes(), faults), form.number("prizeAmount", now.prizeAmount(), faults),
                form.number("interviews", now.interviews(), faults), form.number("interviewReserve", now.interviewReserve(), faults),
                form.number("interviewAmount", now.interviewAmount(), faults),
                form.number("minimumBackground", now.minimumBackground(), faults),
                form.number("minimumCell", now.minimumCell(), faults), form.number("retentionMonths", now.retentionMonths(), faults),
                access);
    }
}
