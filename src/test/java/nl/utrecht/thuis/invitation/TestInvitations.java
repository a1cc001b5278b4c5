package nl.utrecht.thuis.invitation;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.wave.Round;

/** What people of a wave do, for tests that know them by their client number. */
public final class TestInvitations {
    private TestInvitations() {}

    /** The path of somebody's personal link. */
    public static String link(String wave, String clientNumber, String tag) {
        return "/" + tag + "/u/" + code(wave, clientNumber).compact();
    }

    /** Everything that must never be on a page of somebody else: the selectors and codes of these people. */
    public static List<String> secrets(String wave, Collection<String> clientNumbers) {
        return clientNumbers.stream().map(number -> code(wave, number))
                .flatMap(code -> List.of(code.selector(), code.verifier(), code.compact(), code.grouped()).stream()).toList();
    }

    public static void optOut(String wave, String clientNumber) {
        Knock knock = Arc.container().instance(OptOut.class).get().of(code(wave, clientNumber).compact(), Optional.empty());
        if (knock.outcome() != Knock.Outcome.DECLINED) {
            throw new IllegalStateException(knock.toString());
        }
    }

    /** Has answered, without the answers. */
    public static void finish(String wave, String clientNumber) {
        change(wave, clientNumber, invitation -> {
            invitation.started = true;
            invitation.done = true;
        });
    }

    /** Mail came back from this person's address for good. */
    public static void bounce(String wave, String clientNumber) {
        change(wave, clientNumber, invitation -> invitation.addressDead = true);
    }

    /** The mail system says that the invitation could not be delivered for good. @throws IllegalStateException before it was sent */
    public static void comeBack(String wave, String clientNumber) {
        UUID id = id(wave, clientNumber);
        Outbox outbox = Arc.container().instance(Outbox.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxMessage mail = OutboxMessage.<OutboxMessage>find("waveCode = ?1 and recipientId = ?2 and occasion = ?3", wave, id,
                    Round.INVITATION).singleResult();
            if (!outbox.bounced(mail.messageId, "5.1.1", true)) {
                throw new IllegalStateException("Not sent");
            }
        });
    }

    /** A researcher notes that this person moved. */
    public static void leaveRegister(String wave, String clientNumber) {
        Arc.container().instance(LeaveRegister.class).get().leave(wave, clientNumber, LeaveReason.MOVED, "test");
    }

    /** What is known of somebody, and what became of the mails to them. */
    public static String truth(String wave, String clientNumber) {
        UUID id = id(wave, clientNumber);
        return QuarkusTransaction.requiringNew().call(() -> {
            Invitation invitation = Invitation.find(wave, id).orElseThrow();
            return List.of(invitation.started, invitation.done, invitation.optedOut, invitation.addressDead) + " "
                    + OutboxMessage.<OutboxMessage>list("waveCode = ?1 and recipientId = ?2 order by template, occasion", wave, id).stream()
                            .map(mail -> mail.occasion + " " + mail.state).toList();
        });
    }

    public static UUID id(String wave, String clientNumber) {
        return QuarkusTransaction.requiringNew().call(() -> Arc.container().instance(Persons.class).get()
                .findByClientNumber(wave, clientNumber).orElseThrow().participantId);
    }

    private static Code code(String wave, String clientNumber) {
        Codes codes = Arc.container().instance(Codes.class).get();
        UUID id = id(wave, clientNumber);
        return QuarkusTransaction.requiringNew().call(() -> codes.of(Invitation.find(wave, id).orElseThrow()));
    }

    private static void change(String wave, String clientNumber, Consumer<Invitation> change) {
        UUID id = id(wave, clientNumber);
        QuarkusTransaction.requiringNew().run(() -> change.accept(Invitation.lock(wave, id)));
    }
}
