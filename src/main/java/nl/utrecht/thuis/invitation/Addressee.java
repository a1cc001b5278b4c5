package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;

/** Whom a mail goes to, as of this moment. */
record Addressee(Invitation invitation, String address) {

    @Override
    public String toString() {
        return "Addressee";
    }

    /** Reads people anew. */
    @ApplicationScoped
    static class Book {
        @Inject
        Persons persons;

        /** The person, unless mail is no longer wanted or can no longer arrive. */
        @Transactional(Transactional.TxType.MANDATORY)
        Optional<Addressee> find(String wave, UUID participantId) {
            return Invitation.find(wave, participantId).filter(Invitation::wantsMail)
                    .flatMap(invitation -> Participant.find(wave, participantId).map(persons::decrypt).filter(Person::hasAddress)
                            .map(person -> new Addressee(invitation, person.email())));
        }
    }
}
