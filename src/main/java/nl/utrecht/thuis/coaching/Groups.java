package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
        if (left.isEmpty() || done.of(wave.code, left, minimum(wave)).isPresent()) {
            CountedClient.begin(wave.code, coach, clients);
            CoachCount.show(wave.code, coach, night, count.get());
            CoachCount.find(wave.code, CoachCount.ALL_OTHERS).ifPresent(shown -> shown.done -= (int) count.get().done());
            clients.forEach(others::remove);
        }
    }

    /** Whoever knows all coaches' numbers can subtract them from the wave's: so the number of all others must be fit to be shown as well. */
    private void countTheWave(Wave wave, Set<UUID> others, LocalDate night) {
        Set<UUID> all = new HashSet<>(others);
        CountedClient.groups(wave.code).values().forEach(all::addAll);
        Optional<Count> rest = done.of(wave.code, others, minimum(wave));
        boolean fit = others.isEmpty()
                || rest.filter(count -> mayShow(wave, CoachCount.ALL_OTHERS, count)).isPresent();
        Optional<Count> total = done.of(wave.code, all, minimum(wave)).filter(count -> mayShow(wave, CoachCount.WHOLE_WAVE, count));
        if (fit && total.isPresent()) {
            CoachCount.show(wave.code, CoachCount.WHOLE_WAVE, night, total.get());
            rest.ifPresent(count -> CoachCount.show(wave.code, CoachCount.ALL_OTHERS, night, count));
        }
    }

    private static boolean mayShow(Wave wave, String group, Count now) {
        return CoachCount.mayShow(CoachCount.find(wave.code, group), now, minimum(wave));
    }
}
