package nl.utrecht.thuis.prizedraw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** Prepares the researcher's page of a draw. */
@ApplicationScoped
class DrawViews {
    @Inject
    Winners winners;
    @Inject
    Languages languages;
    @Inject
    Waves waves;

    /**
     * @param draw null for a wave without one
     * @param none why there is none, in a sentence; empty when there is one
     * @param shown whose address is shown; empty for nobody's
     * @param address of that winner; empty when it was withdrawn
     */
    record View(String wave, String waveName, @Nullable DrawView draw, String none, List<WinnerView> winners, String shown,
            String address) {
        View showing(String number, String opened) {
            return new View(wave, waveName, draw, none, winners, number, opened);
        }
    }

    /**
     * @param facts of the draw, names with values that are no sentence
     * @param next what happens next, in a sentence
     * @param reserves whether there are numbers behind the winners, in words; never how many, as that would tell that somebody withdrew. Empty unless somebody
     *        can still follow
     */
    record DrawView(String state, List<Fact> facts, String next, boolean mayDraw, boolean maySettle, String reserves) {}

    record Fact(String name, String value) {}

    /** @param notice how the mail is doing; empty when that does not matter any more @param worry whether somebody must look at the mail
     * @param overdue whether nobody need wait any longer */
    record WinnerView(String number, String shown, String place, Language language, String state, String notice, boolean worry,
            boolean waiting, boolean overdue,
            boolean claimed) {}

    View of(Wave wave, Texts t) {
        Optional<PrizeDraw> draw = PrizeDraw.find(wave.code);
        List<WinnerView> drawn = draw.filter(one -> one.seed != null).map(one -> winners(wave.code, t)).orElse(List.of());
        return new View(wave.code, wave.name, draw.map(one -> view(wave, one, t)).orElse(null),
                draw.isPresent() ? "" : t.of(none(wave)), drawn, "", "");
    }

    private static String none(Wave wave) {
        if (wave.incentives.prizes == 0) {
            return "staff.draw.none.vouchers";
        }
        return wave.state.beforeOpening() ? "staff.draw.none.yet" : "staff.draw.none";
    }

    private DrawView view(Wave wave, PrizeDraw draw, Texts t) {
        boolean maySettle = draw.state == DrawState.DRAWN && winners.allDone(wave.code);
        boolean mayDraw = draw.state == DrawState.FROZEN && draw.drawnFrom().filter(waves.today()::isBefore).isEmpty();
        return new DrawView(draw.state.slug(), facts(wave, draw, t), next(draw, mayDraw, maySettle, t), mayDraw, maySettle,
                reserves(draw, t));
    }

    /** How many take part is told once the list is frozen: before that, it would tell whether somebody who withdraws was among them. */
    private static List<Fact> facts(Wave wave, PrizeDraw draw, Texts t) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(t.of("staff.draw.state"), t.of("staff.draw.state." + draw.state.slug())));
        if (draw.state != DrawState.COMMITTED) {
            facts.add(new Fact(t.of("staff.draw.entries"), t.number(PrizeEntry.count("waveCode", wave.code))));
        }
        facts.add(new Fact(t.of("staff.draw.prizes"),
                t.of("staff.draw.prizes.of", "prizes", draw.prizes, "amount", wave.incentives.prizeAmount)));
        facts.add(new Fact(t.of("staff.draw.commitment"), draw.commitment));
        return facts;
    }

    /** Of the numbers, not of the people: that a reserve withdrew shows only when it decides who wins. */
    private static String reserves(PrizeDraw draw, Texts t) {
        if (draw.state != DrawState.DRAWN) {
            return "";
        }
        boolean some = PrizeEntry.winners(draw.waveCode) >= draw.prizes && PrizeEntry.hasNumbersBehindTheWinners(draw.waveCode);
        return t.of(some ? "staff.draw.reserves.some" : "staff.draw.reserves.none");
    }

    private static String next(PrizeDraw draw, boolean mayDraw, boolean maySettle, Texts t) {
        return switch (draw.state) {
            case COMMITTED -> t.of("staff.draw.next.committed");
            case FROZEN -> mayDraw
                    ? t.of("staff.draw.next.frozen")
                    : t.of("staff.draw.next.public", "day", draw.drawnFrom().orElseThrow());
            case DRAWN -> t.of(maySettle ? "staff.draw.next.all-done" : "staff.draw.next.drawn");
            case SETTLED -> t.of("staff.draw.next.settled") + " " + Outcome.of(draw).in(t);
        };
    }

    /** Everybody who was a winner at some time, in the order of the draw. */
    private List<WinnerView> winners(String wave, Texts t) {
        return PrizeEntry.drawn(wave, Integer.MAX_VALUE).stream().filter(entry -> entry.notices > 0).map(entry -> winner(entry, t))
                .toList();
    }

    private WinnerView winner(PrizeEntry entry, Texts t) {
        boolean waiting = entry.state == EntryState.NOTIFIED;
        Optional<OutboxMessage> notice = waiting ? winners.notice(entry) : Optional.empty();
        String state = t.of("staff.draw.winner." + entry.state.slug());
        String words = notice.map(message -> notice(entry, message, t)).orElse("");
        boolean worry = notice.filter(message -> message.state != MessageState.PENDING && message.state != MessageState.SENDING
                && message.state != MessageState.SENT).isPresent();
        return new WinnerView(entry.number, entry.shown(), t.number(Optional.ofNullable(entry.place).orElse(0)),
                languages.get(entry.language), state, words, worry, waiting, waiting && winners.isOverdue(entry),
                entry.state == EntryState.CLAIMED);
    }

    private static String notice(PrizeEntry entry, OutboxMessage message, Texts t) {
        if (message.state == MessageState.SENT && entry.respondBy != null) {
            return t.of("staff.draw.notice.sent", "until", entry.respondBy);
        }
        boolean unsure = OutboxMessage.UNSURE.equals(message.reason);
        return t.of(switch (message.state) {
            case PENDING, SENDING, SENT -> "staff.draw.notice.waiting";
            case BOUNCED -> "staff.draw.notice.bounced";
            case FAILED -> unsure ? "staff.draw.notice.unsure" : "staff.draw.notice.failed";
            case DROPPED -> "staff.draw.notice.dropped";
        });
    }
}
