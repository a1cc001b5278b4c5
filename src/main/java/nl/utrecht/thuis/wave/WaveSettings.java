package nl.utrecht.thuis.wave;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that can be set for a wave, by what it is about. */
public record WaveSettings(BasicSettings basics, PeopleSettings people, CalendarSettings calendar, PromiseSettings promises) {

    /** The settings of a wave as they are now. */
    static WaveSettings of(Wave wave, List<Round> rounds) {
        return new WaveSettings(BasicSettings.of(wave), PeopleSettings.of(wave), CalendarSettings.of(wave, rounds),
                PromiseSettings.of(wave));
    }

    public WaveSettings with(BasicSettings other) {
        return new WaveSettings(other, people, calendar, promises);
    }

    public WaveSettings with(PeopleSettings other) {
        return new WaveSettings(basics, other, calendar, promises);
    }

    public WaveSettings with(CalendarSettings other) {
        return new WaveSettings(basics, people, other, promises);
    }

    public WaveSettings with(PromiseSettings other) {
        return new WaveSettings(basics, people, calendar, other);
    }

    /** What is wrong with each of them in itself. */
    void check(BasicSettings.Offer offer, SettingFaults faults) {
        basics.check(offer, faults);
        people.check(faults);
        calendar.check(faults);
        promises.check(faults);
    }

    void applyTo(Wave wave, List<Round> rounds, BasicSettings.Offer offer) {
        basics.applyTo(wave, offer);
        people.applyTo(wave);
        calendar.applyTo(wave);
        PlanRounds.of(wave, rounds, calendar);
        promises.applyTo(wave);
    }

    /** The names of the settings that differ, such as {@code fieldDays}. */
    List<String> changed(WaveSettings other) {
        List<String> names = new ArrayList<>();
        differ(basics, other.basics, names);
        differ(people, other.people, names);
        differ(calendar, other.calendar, names);
        differ(promises, other.promises, names);
        return List.copyOf(names);
    }

    private static void differ(Record one, Record other, List<String> names) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!Objects.equals(value(one, component), value(other, component))) {
                names.add(component.getName());
            }
        }
    }

    private static Object value(Record group, RecordComponent component) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
