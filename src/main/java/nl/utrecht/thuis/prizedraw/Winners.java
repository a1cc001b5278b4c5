package nl.utrecht.thuis.prizedraw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.outbox.MessageDelivered;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.Waves;

/** What happens with those who won. Whoever drops out is followed by the next reserve in the same transaction, as long as the draw is not settled. */
@ApplicationScoped
class Winners {
    /** How many days a winner has to answer, counted from the day on which the notice left. */
    private static final Set<MessageState> UNREACHABLE = EnumSet.of(MessageState.FAILED, MessageState.BOUNCED);
    static final int DAYS_TO_ANSWER = 14;

    @Inject
    Consents consents;
    @Inject
    Outbox outbox;
    @Inject
    AuditLog audit;
    @Inject
    Waves waves;
    @Inject
    Clock clock;

    /** Writes to reserves in their order, until there is a winner for each voucher or no reserve is left. The caller holds the lock. */
    void fill(PrizeDraw draw) {
        if (draw.state != DrawState.DRAWN) {
            return;
        }
        long missing = draw.prizes - PrizeEntry.winners(draw.waveCode);
        List<PrizeEntry> reserves = PrizeEntry.in(draw.waveCode, EntryState.RESERVE);
        reserves.stream().limit(Math.max(0, missing)).forEach(entry -> {
            entry.become(EntryState.NOTIFIED);
            notify(entry);
        });
    }

    private void notify(PrizeEntry entry) {
        entry.notices++;
        entry.respondBy = null;
        outbox.enqueue(entry.waveCode, Optional.ofNullable(entry.consentId).orElseThrow(() -> new WrongEntryState(entry)),
                PrizeMail.TEMPLATE,
                entry.occasion(), clock.instant());
    }

    /** From the day on which the notice has left, a winner has two weeks. */
    void onDelivered(@Observes MessageDelivered delivered) {
        if (delivered.template().equals(PrizeMail.TEMPLATE)) {
            PrizeDraw.lock(delivered.wave());
            PrizeEntry.ofConsent(delivered.wave(), delivered.recipientId())
                    .filter(entry -> entry.state == EntryState.NOTIFIED && entry.occasion().equals(delivered.occasion()))
                    .ifPresent(entry -> entry.respondBy = waves.today().plusDays(DAYS_TO_ANSWER));
        }
    }

    /** The winner wants the voucher. @return what became of the entry; of one that is past claiming, what it was */
    @Transactional
    Optional<EntryState> claim(String wave, UUID consent) {
        return answer(wave, consent, EntryState.CLAIMED);
    }

    /** The winner does not want it: the next one is written to. @return what became of the entry */
    @Transactional
    Optional<EntryState> decline(String wave, UUID consent) {
        return answer(wave, consent, EntryState.DECLINED);
    }

    private Optional<EntryState> answer(String wave, UUID consent, EntryState wanted) {
        PrizeDraw draw = PrizeDraw.lock(wave);
        Optional<PrizeEntry> entry = PrizeEntry.ofConsent(wave, consent);
        entry.filter(one -> one.state == EntryState.NOTIFIED).ifPresent(one -> {
            one.become(wanted);
            fill(draw);
        });
        return entry.map(one -> one.state);
    }

    /** The consent is withdrawn. The caller holds the lock. A voucher that was handed over stays that. */
    void withdraw(PrizeDraw draw, PrizeEntry entry) {
        entry.consentId = null;
        entry.respondBy = null;
        if (entry.state.mayBecome(EntryState.WITHDRAWN)) {
            entry.become(EntryState.WITHDRAWN);
            fill(draw);
        }
    }

    /**
     * A winner is not waited for any longer: the two weeks are over, or the notice cannot arrive. Sooner would be choosing who wins.
     *
     * @throws WrongEntryState when the winner has answered meanwhile, or still has time to
     */
    @Transactional
    void letLapse(String wave, String number, String actor) {
        letLapse(wave, number, actor, waves.today());
    }

    /** The same as seen from a day. */
    @Transactional
    void letLapse(String wave, String number, String actor, LocalDate today) {
        change(wave, number, actor, "prize-lapsed", entry -> {
            if (!isOverdue(entry, today)) {
                throw new WrongEntryState(entry);
            }
            entry.become(EntryState.LAPSED);
        });
    }

    /** Whether a winner had the time to answer, or cannot be reached. */
    boolean isOverdue(PrizeEntry entry) {
        return isOverdue(entry, waves.today());
    }

    private boolean isOverdue(PrizeEntry entry, LocalDate today) {
        boolean late = entry.respondBy != null && entry.respondBy.isBefore(today);
        return late || notice(entry).filter(message -> UNREACHABLE.contains(message.state) && !OutboxMessage.UNSURE.equals(message.reason))
                .isPresent();
    }

    /** Notes it once; does nothing when the winner has it already: somebody pressed twice. @throws WrongEntryState when the winner has not said yes */
    @Transactional
    void handOver(String wave, String number, String actor) {
        PrizeDraw.lock(wave);
        if (PrizeEntry.numbered(wave, number).filter(entry -> entry.state == EntryState.HANDED_OVER).isEmpty()) {
            change(wave, number, actor, "voucher-handed-over", entry -> entry.become(EntryState.HANDED_OVER));
        }
    }

    /** Writes to a winner once more, whatever became of the earlier notice. @throws WrongEntryState when the winner has answered meanwhile */
    @Transactional
    void notifyAgain(String wave, String number, String actor) {
        change(wave, number, actor, "prize-notice-again", entry -> {
            if (entry.state != EntryState.NOTIFIED || isUnderWay(entry)) {
                throw new WrongEntryState(entry);
            }
            notify(entry);
        });
    }

    /** The address of a winner who said yes, to hand the voucher over; empty when it was withdrawn. @throws WrongEntryState for anybody else */
    @Transactional
    Optional<String> address(String wave, String number, String actor) {
        PrizeEntry found = change(wave, number, actor, "prize-address-opened", entry -> {
            if (entry.state != EntryState.CLAIMED) {
                throw new WrongEntryState(entry);
            }
        });
        return Optional.ofNullable(found.consentId).flatMap(consent -> consents.address(wave, ConsentPurpose.PRIZE_DRAW, consent));
    }

    /** Whether nobody is left who could still get a voucher and has none. */
    boolean allDone(String wave) {
        return PrizeEntry.in(wave, EntryState.NOTIFIED).isEmpty() && PrizeEntry.in(wave, EntryState.CLAIMED).isEmpty();
    }

    /** What became of the latest notice to a winner. */
    Optional<OutboxMessage> notice(PrizeEntry entry) {
        return Optional.ofNullable(entry.consentId)
                .flatMap(consent -> OutboxMessage.find(entry.waveCode, consent, PrizeMail.TEMPLATE, entry.occasion()));
    }

    private boolean isUnderWay(PrizeEntry entry) {
        return notice(entry).filter(message -> message.state == MessageState.PENDING || message.state == MessageState.SENDING).isPresent();
    }

    private PrizeEntry change(String wave, String number, String actor, String action, Consumer<PrizeEntry> step) {
        PrizeDraw draw = PrizeDraw.lock(wave);
        draw.require(draw.state == DrawState.DRAWN);
        PrizeEntry entry = PrizeEntry.numbered(wave, number).orElseThrow(() -> new DrawNotFound(wave));
        step.accept(entry);
        audit.record(actor, action, wave, "place " + entry.place);
        fill(draw);
        return entry;
    }
}
