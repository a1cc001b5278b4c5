package nl.utrecht.thuis.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a wave's settings may still change. Before the opening everything may, but for the day of opening once people were told of it. In the
 * field what was promised is kept: those who answer late agreed to the same as those who answered at once.
 */
final class Freedom {
    private static final Set<String> ANNOUNCED = Set.of("opensOn", "announcement");
    private static final Set<String> IN_THE_FIELD = Set.of("contactAddress", "reminders", "fieldDays", "closesByItself", "sendFrom",
            "sendUntil", "sendDays", "perMinute");
    private final Wave wave;

    Freedom(Wave wave) {
        this.wave = wave;
    }

    boolean allows(String setting) {
        if (wave.state.beforeOpening()) {
            return wave.announcedOn == null || !ANNOUNCED.contains(setting);
        }
        return wave.state == WaveState.IN_THE_FIELD && IN_THE_FIELD.contains(setting);
    }

    /** Names what changes and may not. */
    void check(WaveSettings now, WaveSettings next, Moment moment, List<Round> rounds, SettingFaults faults) {
        for (String setting : now.changed(next)) {
            faults.unless(allows(setting), setting, "wave.error.frozen");
        }
        if (wave.openedOn != null) {
            LocalDate lastDay = wave.openedOn.plusDays(next.calendar().fieldDays());
            faults.unless(next.calendar().fieldDays() == now.calendar().fieldDays() || !lastDay.isBefore(moment.today()), "fieldDays",
                    "wave.error.last-day");
        }
        checkReminders(next.calendar().reminders(), moment, rounds, faults);
    }

    /** When a change is made. */
    record Moment(Instant now, ZoneId zone) {
        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    private void checkReminders(List<PlannedRound> reminders, Moment moment, List<Round> rounds, SettingFaults faults) {
        Map<String, Round> known = rounds.stream().collect(Collectors.toMap(round -> round.code, Function.identity()));
        Set<String> decided = rounds.stream().filter(round -> round.kind == RoundKind.REMINDER && round.state == RoundState.DECIDED)
                .map(round -> round.code).collect(Collectors.toCollection(HashSet::new));
        Set<Integer> targeted = rounds.stream().filter(round -> round.kind == RoundKind.TARGETED && round.state != RoundState.CANCELLED)
                .map(round -> round.dayOffset).collect(Collectors.toSet());
        for (int i = 0; i < reminders.size(); i++) {
            PlannedRound reminder = reminders.get(i);
            String pointer = "reminders/" + i + "/day";
            Round round = known.get(reminder.code());
            boolean changed = round == null || !PlannedRound.of(round).equals(reminder);
            faults.unless(!changed || !targeted.contains(reminder.day()), pointer, "wave.error.targeted-day");
            if (decided.remove(reminder.code())) {
                faults.unless(!changed, pointer, "wave.error.round-decided");
            } else if (changed && wave.openedOn != null && reminder.at() != null) {
                Instant at = wave.openedOn.plusDays(reminder.day()).atTime(reminder.at()).atZone(moment.zone()).toInstant();
                faults.unless(at.isAfter(moment.now()), pointer, "wave.error.round-passed");
            }
        }
        faults.unless(decided.isEmpty(), "reminders", "wave.error.round-decided");
    }
}
