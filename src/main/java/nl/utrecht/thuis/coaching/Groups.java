package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.utrecht.thuis.invitation.DoneCounts;
import nl.utrecht.thuis.invitation.DoneCounts.Count;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.staff.Account;
import nl.utrecht.thuis.staff.Accounts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.wave.Wave;

/**
 * Decides which numbers coaches see. A wave is cut into groups that do not overlap: one per coach, fixed when its first number is shown, and all
 * others. A number is shown only when done and not done are both large in its group, and replaced only when as many more are done. So no number,
 * no difference of two, and nothing that coaches get by putting theirs together is about fewer people than that. The reasons are in
 * {@code src/docs/decisions/0015-coaches-are-blind.md}.
 */
@ApplicationScoped
class Groups {
    @Inject
    Accounts accounts;
    @Inject
    Caseloads caseloads;
    @Inject
    DoneCounts done;

    /** The smallest number of people that anything is told about. */
    static int minimum(Wave wave) {
        return Math.max(DoneCounts.FEWEST, wave.minimumCell);
    }

    /** Brings every number of a wave up to date that may be. */
    @Transactional(Transactional.TxType.MANDATORY)
    void count(Wave wave, LocalDate night) {
        Map<String, List<UUID>> groups = CountedClient.groups(wave.code);
        Set<UUID> others = new HashSet<>(Participant.ids(wave.code));
        groups.values().forEach(others::removeAll);
        groups.forEach((coach, clients) -> renew(wave, coach, clients, night));
        for (Account coach : accounts.active(Role.COACH)) {
            if (!groups.containsKey(coach.username)) {
                begin(wave, coach.username, others, night);
            }
        }
        countTheWave(wave, others, night);
    }

    private void renew(Wave wave, String group, Collection<UUID> people, LocalDate night) {
        done.of(wave.code, people, minimum(wave))
                .filter(count -> CoachCount.mayShow(CoachCount.find(wave.code, group), count, minimum(wave)))
                .ifPresent(count -> CoachCount.show(wave.code, group, night, count));
    }

    /** The first number of a coach, when what is left of the wave stays large. Its people leave the others. */
    private void begin(Wave wave, String coach, Set<UUID> others, LocalDate night) {
        List<UUID> clients = caseloads.ids(wave.code, coach).stream().filter(others::contains).toList();
        Optional<Count> count = done.of(wave.code, clients, minimum(wave));
        if (count.isEmpty()) {
            return;
        }
        Set<UUID> left = new HashSet<>(others);
        clients.forEach(left::remove);
        Optional<CoachCount> shown = CoachCount.find(wave.code, CoachCount.ALL_OTHERS);
        boolean fit = left.isEmpty()
                ? CoachCount.mayShow(shown, count.get(), minimum(wave))
                : done.of(wave.code, left, minimum(wave)).isPresent();
        if (fit) {
            CountedClient.begin(wave.code, coach, clients);
            CoachCount.show(wave.code, coach, night, count.get());
            shown.ifPresent(rest -> rest.subtract(count.get()));
            clients.forEach(others::remove);
        }
    }

    /**
     * The wave's number is the sum of the numbers that are shown, and of that of all others, which comes and goes up by the same rules: so it tells nothing that those do
     * not tell. It lags behind.
     */
    private void countTheWave(Wave wave, Set<UUID> others, LocalDate night) {
        List<String> groups = new ArrayList<>(CountedClient.groups(wave.code).keySet());
        if (!others.isEmpty()) {
            renew(wave, CoachCount.ALL_OTHERS, others, night);
            groups.add(CoachCount.ALL_OTHERS);
        }
        List<CoachCount> shown = groups.stream().map(group -> CoachCount.find(wave.code, group)).flatMap(Optional::stream).toList();
        Count sum = new Count(shown.stream().mapToLong(count -> count.done).sum(), shown.stream().mapToLong(count -> count.notDone).sum());
        Optional<CoachCount> before = CoachCount.find(wave.code, CoachCount.WHOLE_WAVE);
        if (!groups.isEmpty() && shown.size() == groups.size() && before.filter(count -> count.done == sum.done()).isEmpty()) {
            CoachCount.show(wave.code, CoachCount.WHOLE_WAVE, night, sum);
        }
    }
}
