package nl.utrecht.thuis.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.Channel;
import nl.utrecht.thuis.wave.Wave;
import org.hibernate.Session;

/** Gives people of the register the right to respond; whoever has it keeps it, and the code with it. */
@ApplicationScoped
class Invitations {
    @Inject
    Session database;

    /** The invitations of these participants: new ones where there are none, brought up to date where there are. In their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Invitation> of(Wave wave, List<Participant> participants) {
        Map<UUID, Invitation> existing = Invitation.of(wave.code, participants.stream().map(one -> one.participantId).toList()).stream()
                .collect(Collectors.toMap(invitation -> invitation.participantId, Function.identity()));
        List<String> offered = wave.languageTags();
        Iterator<String> selectors = unusedSelectors(wave.code, participants.size() - existing.size()).iterator();
        return participants.stream().map(participant -> {
            Invitation invitation = existing.get(participant.participantId);
            if (invitation == null) {
                invitation = make(participant, selectors.next());
            }
            bringUpToDate(invitation, participant, offered);
            if (!database.contains(invitation)) {
                invitation.persist();
            }
            return invitation;
        }).toList();
    }

    private static Invitation make(Participant participant, String selector) {
        Invitation invitation = new Invitation();
        invitation.waveCode = participant.waveCode;
        invitation.participantId = participant.participantId;
        invitation.selector = selector;
        invitation.codeVersion = 1;
        return invitation;
    }

    private static void bringUpToDate(Invitation invitation, Participant participant, List<String> offered) {
        invitation.language = offered.contains(participant.language) ? participant.language : offered.get(0);
        invitation.background = participant.background;
        invitation.hasAddress = participant.hasAddress;
        invitation.channel = participant.hasAddress ? Channel.MAIL : Channel.NONE;
    }

    /** Looked up all at once: a query for each person would have all that was made before compared with the database each time. */
    private static Set<String> unusedSelectors(String wave, int number) {
        Set<String> selectors = new HashSet<>();
        Set<String> used = Set.of();
        do {
            selectors.removeAll(used);
            while (selectors.size() < number) {
                selectors.add(Code.randomSelector());
            }
            used = number == 0 ? Set.of() : Invitation.usedSelectors(wave, selectors);
        } while (!used.isEmpty());
        return selectors;
    }
}
