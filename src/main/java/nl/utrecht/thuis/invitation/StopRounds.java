package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Optional;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.outbox.Sending;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Wave;

/** What a researcher can do to mail that was decided on, or is about to be. */
@ApplicationScoped
class StopRounds {
    @Inject
    Sending sending;
    @Inject
    DeliveryReport report;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    /** No mail of the wave goes out until {@link #resume}. */
    @Transactional
    void pause(String wave, String actor) {
        sending.pause(Wave.get(wave).code);
        audit.record(actor, "sending-paused", wave, "");
    }

    @Transactional
    void resume(String wave, String actor) {
        sending.resume(Wave.get(wave).code);
        audit.record(actor, "sending-resumed", wave, "");
    }

    /**
     * A round that was not decided yet will not be; of one that was, what waits is given up. The invitation is planned by the opening itself, and whoever joins the
     * register later is still invited.
     *
     * @param code of a round, or {@link Prompts#TEMPLATE} for the prompts of coaches
     */
    @Transactional
    void stop(String wave, String code, String actor) {
        boolean prompts = code.equals(Prompts.TEMPLATE);
        Optional<Round> round = Round.lock(Wave.get(wave).code, code);
        if (!prompts && round.isEmpty()) {
            throw new NotFoundException();
        }
        round.filter(planned -> planned.state == RoundState.PLANNED && planned.kind != RoundKind.INVITATION)
                .ifPresent(planned -> planned.state = RoundState.CANCELLED);
        int people = report.occasions(wave, code, clock.instant()).stream()
                .mapToInt(occasion -> sending.stop(wave, prompts ? Prompts.TEMPLATE : RoundMail.TEMPLATE, occasion)).sum();
        audit.record(actor, "round-stopped", wave, code + ": " + people);
    }
}
