package nl.utrecht.thuis.bounce;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.utrecht.thuis.outbox.Outbox;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the delivery reports that have arrived and tells the outbox. A report is destroyed after the outbox knows: whoever dies in between reads it again,
 * which changes nothing. What is no report stays, for a person. Nothing of a mail is written anywhere, in a log neither, but how many of which kind.
 */
@ApplicationScoped
public class ReadBounces {
    private static final Logger LOG = Logger.getLogger(ReadBounces.class);

    @Inject
    BouncesConfig config;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Reads what is there at that moment; does nothing where neither a mailbox nor a folder is configured. */
    public void run(Instant now) {
        Tally tally = new Tally();
        config.folder().ifPresent(folder -> readFolder(folder, now, tally));
        if (config.imap().host().isPresent()) {
            readMailbox(tally);
        }
        if (!tally.isEmpty()) {
            LOG.infof("Delivery reports: %s", tally);
        }
    }

    private void readFolder(Path folder, Instant now, Tally tally) {
        try {
            int failed = new DropFolder(folder).read(now, config.batch(), mail -> settle(mail, tally));
            if (failed > 0) {
                LOG.warnf("%d files in the folder for delivery reports could not be read, moved or removed", failed);
            }
        } catch (IOException e) {
            LOG.warnf("The folder for delivery reports cannot be read: %s", e.getClass().getSimpleName());
        }
    }

    private void readMailbox(Tally tally) {
        try {
            new ImapMailbox(config.imap()).read(config.batch(), mail -> settle(mail, tally));
        } catch (MessagingException | RuntimeException e) {
            LOG.warnf("The mailbox for delivery reports cannot be read: %s", e.getClass().getSimpleName());
        }
    }

    private MailReader.Fate settle(InputStream mail, Tally tally) throws IOException {
        DeliveryReport report = DeliveryReport.read(mail);
        if (report.kind().left()) {
            tally.count(report.kind());
            return MailReader.Fate.SET_ASIDE;
        }
        try {
            if (report.kind().told() && !tell(report.messageId(), report.kind())) {
                tally.countOfNoMessage();
            }
        } catch (RuntimeException e) {
            LOG.errorf("A delivery report (%s) could not be recorded: %s", report.kind().word(), e.getClass().getName());
            return MailReader.Fate.KEEP;
        }
        tally.count(report.kind());
        return MailReader.Fate.DESTROY;
    }

    private boolean tell(@Nullable UUID messageId, BounceKind kind) {
        return messageId != null && outbox.bounced(messageId, kind.word(), kind.permanent());
    }
}
