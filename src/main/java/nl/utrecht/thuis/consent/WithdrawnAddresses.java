package nl.utrecht.thuis.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Addresses that were withdrawn while one like them may still be sealed: keyed hashes, until the next opening of the box has left those envelopes out. Used by
 * whoever holds the lock of the {@link ConsentBox}.
 */
@ApplicationScoped
class WithdrawnAddresses {
    @Inject
    Session database;

    void remember(String wave, ConsentPurpose purpose, byte[] hash) {
        database.createNativeMutationQuery("insert into withdrawn_address (wave_code, purpose, address_hash) values (?1, ?2, ?3) "
                + "on conflict (wave_code, purpose, address_hash) do nothing").setParameter(1, wave).setParameter(2, purpose.name())
                .setParameter(3, hash).executeUpdate();
    }

    /** What was remembered, as buffers that can be compared; it is forgotten with that. */
    Set<ByteBuffer> take(String wave, ConsentPurpose purpose) {
        Set<ByteBuffer> hashes = database
                .createNativeQuery("select address_hash from withdrawn_address where wave_code = ?1 and purpose = ?2", byte[].class)
                .setParameter(1, wave).setParameter(2, purpose.name()).getResultStream().map(ByteBuffer::wrap).collect(Collectors.toSet());
        if (!hashes.isEmpty()) {
            database.createNativeMutationQuery("delete from withdrawn_address where wave_code = ?1 and purpose = ?2")
                    .setParameter(1, wave).setParameter(2, purpose.name()).executeUpdate();
        }
        return hashes;
    }
}
