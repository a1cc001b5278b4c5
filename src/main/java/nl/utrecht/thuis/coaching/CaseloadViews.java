package nl.utrecht.thuis.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** What the pages of coaches say, in words. It gets a caseload, and so can say nothing of what clients did. */
@ApplicationScoped
class CaseloadViews {
    @Inject
    Waves waves;

    /** A client as a row and as the facts of a page. @param next when a prompt is possible, in words; @param due whether it is now */
    record ClientView(UUID id, String name, String number, Language language, String languageName, String address, String prompted,
            String next, String letter, boolean hasAddress, boolean due, boolean letterAsked, boolean promptedToday) {}

    /** A wave on the pages of coaches. @param phase what it is doing, in words */
    record WaveView(String code, String name, String phase, boolean open) {}

    /** A line of the history. */
    record EntryView(String day, String what) {}

    /** The numbers of a coach and of the wave, in words: sentences that are the same for everybody while there is none. */
    record CountsView(String own, String whole) {}

    WaveView wave(Wave wave, Texts t) {
        String phase = wave.openedOn == null
                ? wave.opening().map(day -> t.of("staff.caseload.phase.ready-on", "day", day))
                        .orElseGet(() -> t.of("staff.caseload.phase.ready"))
                : wave.lastDay().map(day -> t.of("staff.caseload.phase.open-until", "day", day)).orElse("");
        return new WaveView(wave.code, wave.name, phase, wave.openedOn != null);
    }

    List<ClientView> clients(Caseload caseload, Texts t) {
        return caseload.clients().stream().map(client -> client(caseload, client, t)).toList();
    }

    ClientView client(Caseload caseload, Client client, Texts t) {
        LocalDate today = waves.today();
        boolean due = caseload.open() && client.isDue(today);
        return new ClientView(client.id(), client.name(), client.number(), client.language(), t.name(client.language()),
                t.of(client.hasAddress() ? "staff.caseload.address.yes" : "staff.caseload.address.no"), day(client.promptedOn(), t),
                next(caseload, client, due, t), day(client.letterAskedOn(), t), client.hasAddress(), due, client.letterAskedOn() != null,
                today.equals(client.promptedOn()));
    }

    /** How many clients this coach prompted today, in words; empty when nobody. */
    String today(Caseload caseload, Texts t) {
        long prompted = ClientPrompt.countOn(caseload.wave().code, caseload.coach(), waves.today());
        return prompted == 0 ? "" : t.of("staff.caseload.prompted-today", "clients", prompted);
    }

    List<EntryView> history(Caseload caseload, Texts t) {
        return PromptEntry.of(caseload.wave().code, caseload.coach()).stream()
                .map(entry -> new EntryView(t.date(entry.promptedOn), what(caseload, entry, t))).toList();
    }

    CountsView counts(Caseload caseload, Texts t) {
        int minimum = Groups.minimum(caseload.wave());
        return new CountsView(
                sentence("own", CoachCount.find(caseload.wave().code, caseload.coach()), minimum, t),
                sentence("whole", CoachCount.find(caseload.wave().code, CoachCount.WHOLE_WAVE), minimum, t));
    }

    private static String sentence(String whose, Optional<CoachCount> shown, int minimum, Texts t) {
        return shown.map(count -> t.format("staff.caseload.counts." + whose,
                java.util.Map.of("done", count.done, "notDone", count.notDone, "people", count.people(), "day", count.countedOn)))
                .orElseGet(() -> t.of("staff.caseload.counts." + whose + ".none", "minimum", minimum));
    }

    private static String what(Caseload caseload, PromptEntry entry, Texts t) {
        UUID one = entry.participantId;
        if (one == null) {
            return t.of("staff.caseload.history.all", "clients", entry.people);
        }
        return caseload.clients().stream().filter(client -> client.id().equals(one)).findFirst().map(Client::name)
                .orElseGet(() -> t.of("staff.caseload.history.former"));
    }

    private static String next(Caseload caseload, Client client, boolean due, Texts t) {
        if (due) {
            return t.of("staff.caseload.next.now");
        }
        return caseload.open() && client.hasAddress() ? day(client.promptFrom(), t) : "–";
    }

    private static String day(@Nullable LocalDate day, Texts t) {
        return day == null ? "–" : t.date(day);
    }
}
