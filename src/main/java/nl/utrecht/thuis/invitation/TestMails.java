package nl.utrecht.thuis.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.outbox.DirectMail;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.wave.Wave;

/** A researcher mails an example to themselves, at once. Some an hour: the sender's good name is at stake when somebody types in strangers. */
@ApplicationScoped
class TestMails {
    static final int AN_HOUR = 20;
    private static final String ACTION = "test-mail-sent";
    private static final String SUBJECT = "TEST: ";

    @Inject
    ExampleMail examples;
    @Inject
    DirectMail direct;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    /**
     * Returns when the mail server has taken it. The audit log tells which mail, not to whom.
     *
     * @throws TooManyTestMails when this account sent its share
     * @throws nl.utrecht.thuis.outbox.MailNotTaken when the mail server refuses it
     * @throws nl.utrecht.thuis.outbox.MailServerUnreachable when there is no mail server
     */
    @Transactional(Transactional.TxType.NEVER)
    void send(String wave, ExampleMail.Choice choice, Language language, String to, String actor) {
        direct.send(QuarkusTransaction.requiringNew().call(() -> prepare(Wave.get(wave), choice, language, to, actor)));
    }

    private Mail prepare(Wave wave, ExampleMail.Choice choice, Language language, String to, String actor) {
        long sent = AuditEntry.count("actor = ?1 and action = ?2 and happenedAt > ?3", actor, ACTION,
                clock.instant().minus(Duration.ofHours(1)));
        if (sent >= AN_HOUR) {
            throw new TooManyTestMails();
        }
        audit.record(actor, ACTION, wave.code, choice.path() + " " + language.tag());
        return examples.mail(wave, choice, language, to, SUBJECT + examples.write(wave, choice, language).subject());
    }
}
