package nl.utrecht.thuis.prizedraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosed;
import nl.utrecht.thuis.wave.WaveSettling;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Freezes the list of entries when the field is closed and every address is taken, draws when a researcher says so, and ends the draw. */
@ApplicationScoped
class DrawPrizes {
    private static final Logger LOG = Logger.getLogger(DrawPrizes.class);
    private static final int AFTER_THE_BOXES = 5000;

    @Inject
    Session database;
    @Inject
    Consents consents;
    @Inject
    WaveKeys keys;
    @Inject
    AuditLog audit;
    @Inject
    Winners winners;
    @Inject
    Waves waves;

    void onClosed(@Observes @Priority(AFTER_THE_BOXES) WaveClosed closed) {
        run();
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** Freezes the list of each closed wave that can get no more entries. */
    void run() {
        for (Wave wave : QuarkusTransaction.requiringNew().call(() -> Wave.in(WaveState.CLOSED, WaveState.SETTLED))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> freeze(wave.code));
            } catch (RuntimeException e) {
                LOG.errorf("The list of the draw of wave %s is not frozen yet: %s", wave.code, e.getClass().getName());
            }
        }
    }

    private void freeze(String wave) {
        boolean due = PrizeDraw.count("waveCode = ?1 and state = ?2", wave, DrawState.COMMITTED) == 1;
        if (due && consents.complete(wave, ConsentPurpose.PRIZE_DRAW)) {
            PrizeDraw draw = PrizeDraw.lock(wave);
            if (draw.state == DrawState.COMMITTED) {
                List<String> numbers = PrizeEntry.of(wave).stream().map(entry -> entry.number).toList();
                draw.freeze(Ranking.hash(numbers), waves.today());
                PrizeEntry.writeAnew(database, wave);
                audit.record("system", "draw-frozen", wave, numbers.size() + " entries, " + draw.entriesHash);
            }
        }
    }

    /**
     * Draws, once: shows the seed, gives every entry its place, and decides that the first of them are written to. Does nothing when it was drawn already:
     * somebody pressed twice, or somebody else was first.
     *
     * @throws WrongDrawState when the list is not frozen
     * @throws DrawTooSoon on the day on which the list was frozen
     * @throws DrawTampered when seed or list are not what was published
     */
    @Transactional
    void draw(String wave, String actor) {
        PrizeDraw draw = PrizeDraw.lock(wave);
        if (draw.state.isDrawn()) {
            return;
        }
        draw.drawnFrom().filter(waves.today()::isBefore).ifPresent(day -> {
            throw new DrawTooSoon(wave, day);
        });
        draw.become(DrawState.DRAWN);
        byte[] seed = EnterDraw.seed(keys, wave);
        Map<String, PrizeEntry> entries = PrizeEntry.of(wave).stream()
                .collect(Collectors.toMap(entry -> entry.number, Function.identity()));
        if (!Ranking.commitment(seed).equals(draw.commitment) || !Ranking.hash(entries.keySet()).equals(draw.entriesHash)) {
            throw new DrawTampered(wave);
        }
        draw.seed = HexFormat.of().formatHex(seed);
        int place = 0;
        for (String number : Ranking.of(seed, entries.keySet())) {
            PrizeEntry entry = entries.get(number);
            entry.place = ++place;
            if (entry.state == EntryState.ENTERED) {
                entry.become(EntryState.RESERVE);
            }
        }
        winners.fill(draw);
        audit.record(actor, "prizes-drawn", wave, entries.size() + " entries, " + PrizeEntry.winners(wave) + " winners");
    }

    /**
     * Ends the draw, once; does nothing when it has ended.
     *
     * @throws WrongDrawState when it is not drawn, or a winner has neither the voucher nor dropped out
     */
    @Transactional
    void settle(String wave, String actor) {
        PrizeDraw draw = PrizeDraw.lock(wave);
        if (draw.state == DrawState.SETTLED) {
            return;
        }
        draw.require(winners.allDone(wave));
        draw.become(DrawState.SETTLED);
        audit.record(actor, "draw-settled", wave, PrizeEntry.in(wave, EntryState.HANDED_OVER).size() + " vouchers handed over");
    }

    void onSettling(@Observes WaveSettling settling) {
        PrizeDraw.find(settling.wave().code).filter(draw -> draw.state != DrawState.SETTLED)
                .ifPresent(draw -> settling.isOpen("draw", "staff.draw.still-open", Map.of()));
    }
}
