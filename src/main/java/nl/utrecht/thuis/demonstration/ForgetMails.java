package nl.utrecht.thuis.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import nl.utrecht.thuis.wave.WaveAnonymised;

/** Where mails are kept to be looked at, an anonymised wave has none. */
@ApplicationScoped
class ForgetMails {

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveAnonymised anonymised) {
        DemonstrationMail.forget();
    }
}
