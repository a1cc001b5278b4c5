package nl.utrecht.thuis.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;

/**
 * The messages of a wave in the order of time, for their page.
 *
 * @param copied what was taken over just now, in a sentence; empty when nothing was
 * @param errors why it was not
 */
record MessageOverview(String wave, List<RoundRow> rounds, String copied, List<String> errors) {

    /**
     * @param when day and hour in words; empty for what has no day
     * @param state in words
     */
    record RoundRow(String title, String when, String state, List<MessageRow> messages) {}

    /**
     * @param to who gets it, in words
     * @param path where its texts are taken over from another round
     * @param sources the rounds that have texts of their own to take over
     * @param own how many languages have a text of their own that would go
     */
    record MessageRow(String id, String to, List<Cell> languages, String path, List<Source> sources, int own) {}

    /** A message in a language. @param state its name in style sheets */
    record Cell(Language language, String path, String state, String stateName) {}

    /** A round whose texts can be taken over. */
    record Source(String code, String title) {}

    static MessageOverview of(Wave wave, Map<Place, Map<String, Current>> messages, String copied, List<String> errors, Texts t) {
        Map<String, List<Place>> byRound = new LinkedHashMap<>();
        messages.keySet().forEach(place -> byRound.computeIfAbsent(place.round(), round -> new ArrayList<>()).add(place));
        List<RoundRow> rows = new ArrayList<>();
        for (Round round : Round.ofWave(wave.code)) {
            List<MessageRow> of = byRound.getOrDefault(round.code, List.of()).stream()
                    .map(place -> message(wave, place, messages, round.state == RoundState.PLANNED, t)).toList();
            rows.add(new RoundRow(title(round.code, t), when(wave, round, t), t.of("staff.message.state-of-round." + round.state.slug()),
                    of));
        }
        rows.add(new RoundRow(title(MessageKind.NO_ROUND, t), "", "", byRound.getOrDefault(MessageKind.NO_ROUND, List.of()).stream()
                .map(place -> message(wave, place, messages, false, t)).toList()));
        return new MessageOverview(wave.code, rows, copied, errors);
    }

    private static MessageRow message(Wave wave, Place place, Map<Place, Map<String, Current>> messages, boolean planned, Texts t) {
        Map<String, Current> here = messages.get(place);
        List<Cell> cells = wave.languageTags().stream().map(here::get).map(current -> new Cell(current.language(),
                place.path(current.language().tag()), current.state().slug(), t.of("staff.message.state." + current.state().slug())))
                .toList();
        List<Source> sources = messages.entrySet().stream().filter(other -> planned && other.getKey().kind() == place.kind())
                .filter(other -> !other.getKey().equals(place) && own(other.getValue()) > 0)
                .map(other -> new Source(other.getKey().round(), title(other.getKey().round(), t))).toList();
        return new MessageRow(place.round() + "-" + place.kind().slug(), t.of("staff.message.to." + place.kind().slug()), cells,
                Place.overview(wave.code) + "/" + place.round() + "/" + place.kind().slug() + "/copy", sources, own(here));
    }

    /** How many languages have a text that somebody wrote. */
    static int own(Map<String, Current> message) {
        return (int) message.values().stream().filter(current -> current.own().filter(text -> text.editedBy != null).isPresent()).count();
    }

    /** What people call a round. */
    static String title(String round, Texts t) {
        String number = round.substring(round.lastIndexOf('-') + 1);
        return number.matches("[0-9]{1,4}")
                ? t.of("staff.message.round." + round.substring(0, round.lastIndexOf('-')), "number", Integer.parseInt(number))
                : t.of("staff.message.round." + round);
    }

    private static String when(Wave wave, Round round, Texts t) {
        if (round.decidedOn != null) {
            return t.date(round.decidedOn) + ".";
        }
        String time = round.sendTime.toString();
        return round.day(wave).map(day -> t.of("staff.message.when", "day", day, "time", time))
                .orElseGet(() -> t.of(round.dayOffset < 0 ? "staff.message.when.before" : "staff.message.when.after", "days",
                        Math.abs(round.dayOffset), "time", time));
    }
}
