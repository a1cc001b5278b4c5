package nl.utrecht.thuis.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who was erased from a wave on request, by the keyed hash of the client number: the municipality's next file has them again, and they must not come back with it. */
@ApplicationScoped
public class ErasedPersons {
    @Inject
    Session database;

    /** Remembers that somebody is not to come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Participant participant) {
        database.createNativeMutationQuery(
                "insert into erased_person (wave_code, client_number_hash) values (?1, ?2) on conflict do nothing")
                .setParameter(1, participant.waveCode).setParameter(2, participant.clientNumberHash).executeUpdate();
    }

    /** The hashes of all who were erased from a wave. */
    @Transactional
    public Set<ByteBuffer> hashes(String wave) {
        return database.createNativeQuery("select client_number_hash from erased_person where wave_code = ?1", byte[].class)
                .setParameter(1, wave).getResultStream().map(ByteBuffer::wrap).collect(Collectors.toSet());
    }
}
