package nl.utrecht.thuis.prizedraw;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentWave;

/** A wave with people in its draw, each with an address of their own. */
public record DrawnWave(ConsentWave wave) {

    /** In the field. */
    public static DrawnWave with(int people) {
        DrawnWave drawn = new DrawnWave(ConsentWave.open());
        for (int i = 0; i < people; i++) {
            drawn.wave.seal(ConsentPurpose.PRIZE_DRAW, drawn.code() + "." + i + "@prize.example");
        }
        drawn.wave.openBoxes();
        return drawn;
    }

    /** Closed, and the list was frozen today. */
    public static DrawnWave frozenToday(int people) {
        DrawnWave drawn = with(people);
        drawn.wave.close();
        Arc.container().instance(DrawPrizes.class).get().run();
        return drawn;
    }

    /** Closed, and the list has been public for a night. */
    public static DrawnWave frozen(int people) {
        DrawnWave drawn = frozenToday(people);
        QuarkusTransaction.requiringNew()
                .run(() -> PrizeDraw.update("frozenOn = ?1 where waveCode = ?2", drawn.draw().frozenOn.minusDays(1), drawn.code()));
        return drawn;
    }

    /** Drawn; nobody has answered. */
    public static DrawnWave drawn(int people) {
        DrawnWave drawn = frozen(people);
        Arc.container().instance(DrawPrizes.class).get().draw(drawn.code(), "researcher");
        return drawn;
    }

    public String code() {
        return wave.code();
    }

    PrizeDraw draw() {
        return QuarkusTransaction.requiringNew().call(() -> PrizeDraw.find(code()).orElseThrow());
    }

    List<PrizeEntry> entries() {
        return QuarkusTransaction.requiringNew().call(() -> PrizeEntry.of(code()));
    }

    List<PrizeEntry> in(EntryState state) {
        return QuarkusTransaction.requiringNew().call(() -> PrizeEntry.in(code(), state));
    }

    /** The entry at that place. */
    PrizeEntry at(int place) {
        return entries().stream().filter(entry -> entry.place != null && entry.place == place).findFirst().orElseThrow();
    }

    /** The two weeks of the winner at that place are over. */
    void isOverdue(int place) {
        String number = at(place).number;
        QuarkusTransaction.requiringNew().run(() -> PrizeEntry.numbered(code(), number).orElseThrow().respondBy = LocalDate.of(2020, 1, 1));
    }

    UUID consent(int place) {
        UUID consent = at(place).consentId;
        if (consent == null) {
            throw new IllegalStateException("withdrawn");
        }
        return consent;
    }

    /** The path of the page on which the winner at that place answers. */
    public String claim(int place) {
        return "/prize/" + code() + "/"
                + Arc.container().instance(ConsentLinks.class).get().token(code(), ConsentPurpose.PRIZE_DRAW, consent(place), "claim");
    }

    String published() {
        return QuarkusTransaction.requiringNew().call(() -> PublishedDraw.of(PrizeDraw.find(code()).orElseThrow(), PrizeEntry.of(code())));
    }
}
