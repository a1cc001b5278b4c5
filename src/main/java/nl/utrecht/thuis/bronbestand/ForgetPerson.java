package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.utrecht.thuis.participant.PersonErased;
import org.hibernate.Session;

/** Somebody who is erased goes from the rows that were read of register files too. The files themselves go within a day. */
@ApplicationScoped
class ForgetPerson {
    @Inject
    Session database;

    void onErased(@Observes PersonErased erased) {
        database.createNativeMutationQuery("delete from register_row where wave_code = ?1 and client_number_hash = ?2")
                .setParameter(1, erased.wave()).setParameter(2, erased.clientNumberHash()).executeUpdate();
    }
}
