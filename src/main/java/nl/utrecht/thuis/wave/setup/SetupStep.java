package nl.utrecht.thuis.wave.setup;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.utrecht.thuis.wave.BasicSettings;
import nl.utrecht.thuis.wave.CalendarSettings;
import nl.utrecht.thuis.wave.PeopleSettings;
import nl.utrecht.thuis.wave.PromiseSettings;
import nl.utrecht.thuis.wave.SettingFaults;
import nl.utrecht.thuis.wave.WaveSettings;

/** The pages of the set-up, in their order: each has a group of settings. */
enum SetupStep {
    BASICS(BasicSettings.class), PEOPLE(PeopleSettings.class), CALENDAR(CalendarSettings.class), PROMISES(PromiseSettings.class);

    private final Class<? extends Record> group;

    SetupStep(Class<? extends Record> group) {
        this.group = group;
    }

    /** The name in addresses and text keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SetupStep> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** The page on which that is set. @param pointer such as {@code reminders/0/day} */
    static Optional<SetupStep> with(String pointer) {
        String setting = pointer.split("/", 2)[0];
        return Arrays.stream(values())
                .filter(step -> Arrays.stream(step.group.getRecordComponents()).map(RecordComponent::getName).anyMatch(setting::equals))
                .findFirst();
    }

    Optional<SetupStep> previous() {
        return at(ordinal() - 1);
    }

    Optional<SetupStep> next() {
        return at(ordinal() + 1);
    }

    private static Optional<SetupStep> at(int place) {
        return place >= 0 && place < values().length ? Optional.of(values()[place]) : Optional.empty();
    }

    /** The form of what is set. @param opening the day it opened, or is planned to */
    SetupForm form(WaveSettings set, Optional<LocalDate> opening) {
        return switch (this) {
            case BASICS -> BasicsFields.of(set.basics());
            case PEOPLE -> PeopleFields.of(set.people());
            case CALENDAR -> CalendarFields.of(set.calendar(), opening);
            case PROMISES -> PromisesFields.of(set.promises());
        };
    }

    /** The settings with what stands in the form. @param opened the day on which it opened @param faults gets what cannot be read */
    WaveSettings read(SetupForm form, WaveSettings now, Optional<LocalDate> opened, SettingFaults faults) {
        return switch (this) {
            case BASICS -> now.with(BasicsFields.read(form, now.basics()));
            case PEOPLE -> now.with(PeopleFields.read(form, now.people(), faults));
            case CALENDAR -> now.with(CalendarFields.read(form, now.calendar(), opened, faults));
            case PROMISES -> now.with(PromisesFields.read(form, now.promises(), faults));
        };
    }
}
