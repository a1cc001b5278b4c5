package nl.utrecht.thuis.subjectrequest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.utrecht.thuis.coaching.CoachTraces;
import nl.utrecht.thuis.invitation.Correspondence;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.wave.Background;

/**
 * Everything that is held about somebody in a wave, as the download has it. Not whether they began or sent answers, and not the code to answer with.
 *
 * @param gatheredOn the day on which this was put together
 * @param register what the municipality's register says
 * @param groups the groups that the person is counted in, by characteristic
 * @param language tag of the language that they are first written to in
 * @param left why they are not followed any more
 * @param correspondence how we write to them and what we sent; absent until they may answer
 * @param coaches what coaches did for them
 */
record HeldData(String wave, LocalDate gatheredOn, Person register, Map<String, String> groups, String language,
        Optional<LeaveReason> left, Optional<Correspondence> correspondence, CoachTraces.Traces coaches) {

    static HeldData of(Participant participant, Person person, CoachTraces.Traces coaches, LocalDate today) {
        Map<String, String> groups = new TreeMap<>();
        Background.parse(participant.background).categories().forEach((feature, category) -> groups.put(feature.slug(), category));
        return new HeldData(participant.waveCode, today, person, groups, participant.language, Optional.ofNullable(participant.leftReason),
                Correspondence.of(participant.waveCode, participant.participantId), coaches);
    }
}
